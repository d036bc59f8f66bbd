import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { copyLinks } from "@/lib/acts/batches/link-mutations";
import { linkFromToken } from "@/lib/auth/link";
import { mintSystemAccess } from "@/lib/auth/mint";
import { env } from "@/lib/env";
import { rotateLinks } from "@/lib/invitations/link-key-mutations";
import { copyLink, revokeLink } from "@/lib/invitations/link-mutations";
import { queueInvitation } from "@/lib/invitations/mutations";
import { getSentEmail } from "@/lib/invitations/sent-queries";
import { sendInvitation } from "@/lib/invitations/tasks";
import { interviewLink } from "@/lib/links";
import { makeToken } from "@/lib/tokens";
import { atOnce } from "@/tests/support/at-once";
import { db } from "@/tests/support/db";
import { refusal } from "@/tests/support/refusal";
import { startSmtpSink, type SmtpSink } from "@/tests/support/smtp-sink";
import { makeActor, makeInterview } from "../../support/make";

/** W8: a link key that leaked, and was taken out or not. */

const system = mintSystemAccess();
let sink: SmtpSink;

beforeAll(async () => {
  sink = await startSmtpSink();
  env().SMTP_URL = sink.url;
});
afterEach(() => useKeys("k1"));
afterAll(() => sink.stop());

test("W8: copying the link of a key that was taken out is refused in words, and replacing it works", async () => {
  const actor = await makeActor();
  const { id } = await makeInterview(actor);
  useKeys("k2");
  expect(await copyLink(actor, { interviewId: id })).toMatchObject(
    refusal("conflict", { message: expect.stringContaining("Resend") }),
  );
  expect(await copyLinks(actor, { selection: { ids: [id] } })).toMatchObject(
    refusal("conflict"),
  );
  const replaced = await revokeLink(actor, { interviewId: id });
  expect(replaced).toEqual({
    ok: true,
    value: { link: expect.stringContaining("/k2.") },
  });
  expect(await copyLink(actor, { interviewId: id })).toEqual(replaced);
  if (replaced.ok) expect(await opens(replaced.value.link)).toBe(true);
});

test("W8: of many links those that still work are copied, and the others counted", async () => {
  const actor = await makeActor();
  await makeInterview(actor);
  useKeys("k2");
  const { linkKeyId } = await makeInterview(actor);
  expect(linkKeyId).toBe("k2");
  expect(await copyLinks(actor, { selection: { filter: {} } })).toMatchObject({
    ok: true,
    value: { copied: 1, unsigned: 1, closed: 0 },
  });
});

test("W8: who has a leaked key that is still there can make no link for an interview whose link was replaced", async () => {
  const actor = await makeActor();
  const { id, publicId } = await makeInterview(actor);
  useKeys("k2", "k1");
  await revokeLink(actor, { interviewId: id });
  expect(await read(id)).toMatchObject({ linkVersion: 2, linkKeyId: "k2" });
  expect(await opens(makeToken("invite", publicId, 2, "k1"))).toBe(false);
  expect(await opens(makeToken("invite", publicId, 2, "k2"))).toBe(true);
});

test("W8: an email about an interview whose key was taken out brings a link that works", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  const { id: invitationId } = await db.$transaction((tx) =>
    queueInvitation(tx, actor, interview, "FIRST"),
  );
  useKeys("k2");
  await sendInvitation(system, { invitationId });
  const link = interviewLink(await read(interview.id));
  expect(link).toContain("/k2.");
  expect(sink.mails.at(-1)?.text).toContain(link);
  expect(await opens(link)).toBe(true);
  // It is shown as it was sent, without the link that nobody can make any more.
  useKeys("k3");
  expect(await getSentEmail(actor, { invitationId })).toMatchObject({
    ok: true,
  });
});

test("W8: rotating moves every interview to the current key, in steps; links in inboxes work while their key is there", async () => {
  const actor = await makeActor();
  const made = [];
  for (const status of ["PENDING", "IN_PROGRESS", "COMPLETED"] as const)
    made.push(await makeInterview(actor, { data: { status } }));
  useKeys("k2", "k1");
  const rotation = await rotateLinks(system, 2);
  expect(rotation).toMatchObject({
    keyId: "k2",
    open: { k1: expect.any(Number) },
  });
  expect(rotation.open.k1).toBeGreaterThanOrEqual(2);
  expect(rotation.others).toBeGreaterThanOrEqual(1);
  for (const { id, publicId } of made) {
    expect(await read(id)).toMatchObject({ linkKeyId: "k2", linkVersion: 1 });
    for (const key of ["k1", "k2"])
      expect(await opens(makeToken("invite", publicId, 1, key))).toBe(true);
  }
  // A third key: those of the first go on, too.
  useKeys("k3", "k2", "k1");
  await rotateLinks(system);
  expect(await read(made[0]!.id)).toMatchObject({
    linkKeyId: "k3",
    formerLinkKeyIds: ["k1", "k2"],
  });
  expect(
    await db.auditEntry.count({
      where: {
        organizationId: actor.organizationId,
        action: "interviews.rotate-links",
        subject: "organization",
        userId: null,
      },
    }),
  ).toBe(2);
});

test("W8: rotated twice, also at once, is rotated once; a key that was gone by then opens nothing when it returns", async () => {
  const actor = await makeActor();
  const { id, publicId } = await makeInterview(actor);
  useKeys("k2");
  const rotations = await atOnce(3, () => rotateLinks(system, 1));
  const moved = rotations.reduce((sum, { open }) => sum + (open.k1 ?? 0), 0);
  expect(moved).toBeGreaterThanOrEqual(1);
  expect(await rotateLinks(system)).toEqual({
    keyId: "k2",
    open: {},
    others: 0,
  });
  expect(await read(id)).toMatchObject({
    linkKeyId: "k2",
    formerLinkKeyIds: [],
  });
  useKeys("k2", "k1");
  expect(await opens(makeToken("invite", publicId, 1, "k1"))).toBe(false);
  expect(await opens(makeToken("invite", publicId, 1, "k2"))).toBe(true);
});

/** The keys of LINK_KEYS from now on, the current one first. */
function useKeys(...names: string[]): void {
  env().LINK_KEYS = names
    .map((name) => `${name}:a-link-key-of-these-tests-alone-named-${name}`)
    .join(",");
}

/** Whether a link, or its token, leads to an interview. */
async function opens(link: string): Promise<boolean> {
  const access = await linkFromToken(link.split("/").at(-1)!, null);
  return typeof access !== "string";
}

function read(id: string) {
  return db.interview.findUniqueOrThrow({ where: { id } });
}
