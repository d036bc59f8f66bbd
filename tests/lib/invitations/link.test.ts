import { expect, test } from "vitest";
import { copyLink, revokeLink } from "@/lib/invitations/link-mutations";
import { interviewLink } from "@/lib/links";
import { db } from "@/tests/support/db";
import {
  makeActor,
  makeCandidateAccess,
  makeInterview,
} from "../../support/make";
import { refusal } from "@/tests/support/refusal";
import { atOnce } from "@/tests/support/at-once";

test("the copied link is the one in the mail, byte for byte", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  expect(await copyLink(actor, { interviewId: interview.id })).toEqual({
    ok: true,
    value: { link: interviewLink(interview) },
  });
});

test("a withdrawn interview's link is the candidate's alone", async () => {
  const actor = await makeActor();
  const { id } = await makeInterview(actor, {
    data: { status: "COMPLETED", withdrawnAt: new Date() },
  });
  expect(await copyLink(actor, { interviewId: id })).toMatchObject(
    refusal("conflict"),
  );
});

test("T4: revoking makes a new link and ends every session; progress stays", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor, {
    data: { status: "IN_PROGRESS", recorderId: "a tab" },
  });
  await makeCandidateAccess(interview);
  const revoked = await revokeLink(actor, { interviewId: interview.id });
  const after = await read(interview.id);
  expect(revoked).toEqual({ ok: true, value: { link: interviewLink(after) } });
  expect(interviewLink(after)).not.toBe(interviewLink(interview));
  expect(after).toMatchObject({
    status: "IN_PROGRESS",
    recorderId: null,
    sessions: [{ endedAt: expect.any(Date) }],
    events: [{ kind: "link.revoked" }],
  });
});

test("of five revocations at once, the link that is returned is the one that works", async () => {
  const actor = await makeActor();
  const { id } = await makeInterview(actor);
  const results = await atOnce(5, () => revokeLink(actor, { interviewId: id }));
  const links = results.flatMap((result) =>
    result.ok ? [result.value.link] : [],
  );
  expect(links.at(-1)).toBeDefined();
  expect(links).toContain(interviewLink(await read(id)));
  expect(new Set(links).size).toBe(links.length);
});

test("an interview that is over has no link to replace", async () => {
  const actor = await makeActor();
  const { id } = await makeInterview(actor, { data: { status: "COMPLETED" } });
  expect(await revokeLink(actor, { interviewId: id })).toMatchObject(
    refusal("not_found"),
  );
});

test("another organization's link is neither shown nor replaced", async () => {
  const { id } = await makeInterview(await makeActor());
  const stranger = await makeActor();
  for (const act of [copyLink, revokeLink])
    expect(await act(stranger, { interviewId: id })).toMatchObject(
      refusal("not_found"),
    );
  expect(await read(id)).toMatchObject({ linkVersion: 1 });
});

function read(id: string) {
  return db.interview.findUniqueOrThrow({
    where: { id },
    include: { sessions: true, events: true },
  });
}
