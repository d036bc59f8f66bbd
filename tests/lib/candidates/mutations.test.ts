import { expect, test } from "vitest";
import { editCandidate } from "@/lib/acts/address-mutations";
import { extendDeadline } from "@/lib/acts/deadline-mutations";
import type { Actor } from "@/lib/auth/proof";
import { addCandidate } from "@/lib/candidates/mutations";
import { addCandidateInput } from "@/lib/candidates/schema";
import { interviewLink } from "@/lib/links";
import { paths } from "@/lib/paths";
import { db } from "@/tests/support/db";
import { dayAfter } from "../../support/days";
import {
  makeActor,
  makeCandidate,
  makeCandidateAccess,
  makeInterview,
} from "../../support/make";
import { refusal } from "@/tests/support/refusal";
import { change, row } from "@/tests/support/rows";
import { valueOf } from "@/tests/support/value";
import { atOnce } from "@/tests/support/at-once";

const ada = { name: "Ada Lovelace", email: "ada@example.com" };

test("a candidate is added, found by name and email, and audited", async () => {
  const actor = await makeActor();
  const { candidateId } = valueOf(await addCandidate(actor, ada));
  expect(await row.candidate(candidateId)).toMatchObject({
    ...ada,
    status: "NEW",
    organizationId: actor.organizationId,
    searchText: "ada lovelace ada@example.com",
  });
  expect(await db.auditEntry.count({ where: { subjectId: candidateId } })).toBe(
    1,
  );
});

test("the same address twice in an organization is refused with a link to the first", async () => {
  const actor = await makeActor();
  const existing = await makeCandidate(actor, ada);
  const again = await addCandidate(actor, { ...ada, name: "A. Lovelace" });
  expect(again).toMatchObject({
    ok: false,
    error: {
      code: "conflict",
      href: paths.candidate(existing.id),
      message: expect.stringContaining("Ada Lovelace"),
      fields: { email: expect.any(String) },
    },
  });
});

test("two organizations may know the same person", async () => {
  await makeCandidate(await makeActor(), ada);
  expect(await addCandidate(await makeActor(), ada)).toMatchObject({
    ok: true,
  });
});

test("of ten additions at once, one wins and nine are refused", async () => {
  const actor = await makeActor();
  const results = await atOnce(10, () => addCandidate(actor, ada));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(
    await db.candidate.count({
      where: { organizationId: actor.organizationId },
    }),
  ).toBe(1);
});

test.each(["\u0007", " \n ", "\u200b\u00ad", "a".repeat(101)])(
  "E9: %j is no name",
  (name) => {
    expect(addCandidateInput.safeParse({ ...ada, name }).success).toBe(false);
  },
);

test("E9: line breaks in a name become spaces, control characters go", () => {
  expect(
    addCandidateInput.parse({ ...ada, name: " A\0da\r\n  Lovelace\u202e " })
      .name,
  ).toBe("Ada Lovelace");
});

test("a new name changes what the search finds and sends nothing", async () => {
  const actor = await makeActor();
  const { candidateId } = await makeInterview(actor);
  const { email } = await row.candidate(candidateId);
  const edited = await editCandidate(actor, {
    ...(await seen(candidateId)),
    name: "Åse",
  });
  expect(edited).toEqual({ ok: true, value: { resent: 0 } });
  expect(await row.candidate(candidateId)).toMatchObject({
    name: "Åse",
    searchText: `ase ${email}`,
  });
  expect(await db.invitation.count({ where: scope(actor) })).toBe(0);
});

test("a new address ends the old link and its sessions and sends a new invitation there", async () => {
  const actor = await makeActor();
  const before = await makeInterview(actor, {
    data: { status: "IN_PROGRESS", remindersStoppedAt: new Date() },
  });
  await makeCandidateAccess(before);
  await change.candidate(before.candidateId, {
    bouncedAt: new Date(),
    bounceReason: "550 no such user",
  });

  const edited = await editCandidate(actor, {
    ...(await seen(before.candidateId)),
    name: "Ada",
    email: "right@example.com",
  });

  expect(edited).toEqual({ ok: true, value: { resent: 1 } });
  const after = await db.interview.findUniqueOrThrow({
    where: { id: before.id },
    include: { invitations: true, sessions: true, candidate: true },
  });
  expect(after.status).toBe("IN_PROGRESS");
  expect(after.remindersStoppedAt).toBeNull();
  expect(interviewLink(after)).not.toBe(interviewLink(before));
  expect(after.sessions.every(({ endedAt }) => endedAt)).toBe(true);
  expect(after.candidate).toMatchObject({
    bouncedAt: null,
    bounceReason: null,
  });
  expect(after.invitations).toMatchObject([
    { kind: "FIRST", toEmail: "right@example.com" },
  ]);
});

test("an expired interview that is extended after a correction opens with another link, and for nobody who had the old one", async () => {
  const actor = await makeActor();
  const before = await makeInterview(actor, {
    data: {
      status: "EXPIRED",
      expiredAt: new Date(),
      deadlineAt: new Date(Date.now() - 60_000),
    },
  });
  await makeCandidateAccess(before);
  const { candidateId } = before;

  expect(await correct(actor, candidateId)).toEqual({
    ok: true,
    value: { resent: 0 },
  });
  expect(await db.invitation.count({ where: scope(actor) })).toBe(0);
  const extended = await extendDeadline(actor, {
    interviewId: before.id,
    deadlineOn: dayAfter(1),
    isTold: true,
  });

  expect(extended).toEqual({ ok: true, value: { notNotified: null } });
  const after = await db.interview.findUniqueOrThrow({
    where: { id: before.id },
    include: { invitations: true, sessions: true },
  });
  expect(after.status).toBe("PENDING");
  expect(interviewLink(after)).not.toBe(interviewLink(before));
  expect(after.sessions.map(({ endedAt }) => endedAt)).toEqual([
    expect.any(Date),
  ]);
  expect(after.invitations).toMatchObject([{ toEmail: ada.email }]);
});

test.each(["Ada", "Ada Lovelace"])(
  "saving a refused address again, as %s, confirms it: mail goes there again",
  async (name) => {
    const actor = await makeActor();
    const { id } = await makeCandidate(actor, { ...ada, name: "Ada" });
    await change.candidate(id, {
      bouncedAt: new Date(),
      bounceReason: "550 no such user",
    });
    const input = { ...(await seen(id)), name };
    expect(await editCandidate(actor, input)).toEqual({
      ok: true,
      value: { resent: 0 },
    });
    expect(await row.candidate(id)).toMatchObject({
      name,
      bouncedAt: null,
      bounceReason: null,
    });
    expect(await db.auditEntry.count({ where: { subjectId: id } })).toBe(1);
  },
);

test("a new address leaves interviews that are over alone", async () => {
  const actor = await makeActor();
  const { id, candidateId } = await makeInterview(actor, {
    data: { status: "COMPLETED" },
  });
  await correct(actor, candidateId);
  expect(await row.interview(id)).toMatchObject({ linkVersion: 1 });
  expect(await db.invitation.count({ where: scope(actor) })).toBe(0);
});

test("somebody else's address is refused, and nothing is revoked", async () => {
  const actor = await makeActor();
  await makeCandidate(actor, ada);
  const { id, candidateId } = await makeInterview(actor);
  const edited = await correct(actor, candidateId);
  expect(edited).toMatchObject(refusal("conflict"));
  expect(await row.interview(id)).toMatchObject({ linkVersion: 1 });
});

test("another organization's candidate cannot be edited", async () => {
  const theirs = await makeCandidate(await makeActor(), ada);
  const edited = await editCandidate(await makeActor(), {
    ...(await seen(theirs.id)),
    name: "Eve",
    email: "eve@example.com",
  });
  expect(edited).toMatchObject(refusal("not_found"));
  expect(await row.candidate(theirs.id)).toMatchObject(ada);
});

test("the same correction five times at once sends one new invitation", async () => {
  const actor = await makeActor();
  const { id, candidateId } = await makeInterview(actor);
  const input = { ...(await seen(candidateId)), ...ada };
  const results = await atOnce(5, () => editCandidate(actor, input));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(
    await db.interview.findUniqueOrThrow({
      where: { id },
      include: { invitations: true },
    }),
  ).toMatchObject({ linkVersion: 2, invitations: [{ kind: "FIRST" }] });
});

test("of two recruiters who opened the same candidate, the second does not put the first one's correction back", async () => {
  const actor = await makeActor();
  const { id, candidateId } = await makeInterview(actor);
  const opened = await seen(candidateId);
  await editCandidate(actor, { ...opened, ...ada });

  const second = await editCandidate(actor, { ...opened, name: "Ada King" });

  expect(second).toMatchObject(
    refusal("conflict", {
      message: expect.stringContaining("Ada Lovelace, ada@example.com"),
    }),
  );
  expect(await row.candidate(candidateId)).toMatchObject(ada);
  expect(
    await db.invitation.findMany({ where: { interviewId: id } }),
  ).toMatchObject([{ toEmail: ada.email }]);
});

test("of two corrections at once, one wins and the other is refused", async () => {
  const actor = await makeActor();
  const { id } = await makeCandidate(actor);
  const opened = await seen(id);
  const results = await Promise.all(
    ["one@example.com", "two@example.com"].map((email) =>
      editCandidate(actor, { ...opened, email }),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

/** A candidate as the dialog shows it when it is opened, saved unchanged. */
async function seen(candidateId: string) {
  const from = await db.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    select: { name: true, email: true },
  });
  return { candidateId, from, ...from };
}

async function correct(actor: Actor, candidateId: string) {
  return editCandidate(actor, { ...(await seen(candidateId)), ...ada });
}

function scope({ organizationId }: { organizationId: string }) {
  return { organizationId };
}
