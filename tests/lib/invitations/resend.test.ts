import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/tests/support/db";
import { moveInterview } from "@/lib/interviews/lifecycle-mutations";
import { queueInvitation, resendInvitation } from "@/lib/invitations/mutations";
import { interviewLink } from "@/lib/links";
import { makeActor, makeCandidate, makeInterview } from "../../support/make";
import { refusal } from "@/tests/support/refusal";
import { change, row } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

const minute = 60_000;

test("queueing writes the mail, its event and its task for the address the candidate has now", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  const { id } = await queue(actor, interview);
  const candidate = await row.candidate(interview.candidateId);
  expect(await read(interview.id)).toMatchObject({
    invitations: [
      {
        id,
        kind: "FIRST",
        toName: candidate.name,
        toEmail: candidate.email,
        messageId: expect.stringMatching(
          /^<[0-9a-f-]{36}@hifinity\.localhost>$/,
        ),
        sentAt: null,
      },
    ],
    events: [{ kind: "invitation.queued", userId: actor.userId }],
  });
  expect(await tasksOf(id)).toBe(1);
});

test("queueing does not reach a candidate of another organization", async () => {
  const actor = await makeActor();
  const { id, organizationId } = await makeInterview(actor);
  const stranger = await makeCandidate(await makeActor());
  const interview = { id, organizationId, candidateId: stranger.id };
  await expect(queue(actor, interview)).rejects.toThrow();
  expect((await read(id)).invitations).toEqual([]);
});

test("E5: a transaction that fails afterwards leaves no mail and no task", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  let queued = "";
  await expect(
    db.$transaction(async (tx) => {
      ({ id: queued } = await queueInvitation(tx, actor, interview, "FIRST"));
      throw new Error("something after it");
    }),
  ).rejects.toThrow("something after it");
  expect((await read(interview.id)).invitations).toEqual([]);
  expect(await tasksOf(queued)).toBe(0);
});

test("E11: a resend brings the same link byte for byte and leaves the interview as it is", async () => {
  const { actor, interview, resend } = await sent({ status: "IN_PROGRESS" });
  const link = interviewLink(interview);
  const result = await resend();
  const after = await read(interview.id);
  expect(result).toEqual({
    ok: true,
    value: { invitationId: after.invitations[1]?.id },
  });
  expect(interviewLink(after)).toBe(link);
  expect(after).toMatchObject({
    status: "IN_PROGRESS",
    startedAt: interview.startedAt,
    invitations: [{ kind: "FIRST" }, { kind: "RESEND" }],
  });
  expect(await db.interview.count({ where: within(actor) })).toBe(1);
  expect(
    await db.auditEntry.findFirst({ where: { subjectId: interview.id } }),
  ).toMatchObject({ action: "invitation.resend", userId: actor.userId });
});

test("E11: of ten resends at once exactly one mail is made", async () => {
  const { interview, resend } = await sent();
  const results = await atOnce(10, () => resend());
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(
    results.flatMap((result) => (result.ok ? [] : [result.error.code])),
  ).toEqual(Array(9).fill("too_soon"));
  expect((await read(interview.id)).invitations).toHaveLength(2);
});

test("E11: less than a minute after a mail the recruiter is told how long to wait", async () => {
  const { resend, now } = await sent();
  await resend();
  expect(await resend(new Date(now.getTime() + 40_000))).toMatchObject(
    refusal("too_soon", { message: expect.stringContaining("20 s") }),
  );
  expect(await resend(new Date(now.getTime() + minute))).toMatchObject({
    ok: true,
  });
});

test("E11: the sixth resend in 24 hours is refused, and allowed again a day after the first", async () => {
  const { resend, now } = await sent();
  const after = (minutes: number) => new Date(now.getTime() + minutes * minute);
  for (let i = 0; i < 5; i++)
    expect(await resend(after(i * 10))).toMatchObject({ ok: true });
  expect(await resend(after(60))).toMatchObject(refusal("too_many"));
  expect(await resend(after(24 * 60 + 1))).toMatchObject({ ok: true });
});

test.each(["COMPLETED", "CANCELLED", "EXPIRED"] as const)(
  "there is nothing to resend when the interview is %s",
  async (status) => {
    const { interview, resend } = await sent({ status });
    expect(await resend()).toMatchObject({
      ok: false,
      error: { code: status === "EXPIRED" ? "expired" : "conflict" },
    });
    expect((await read(interview.id)).invitations).toHaveLength(1);
  },
);

test("past the deadline the recruiter is told to extend it", async () => {
  const { resend } = await sent({ deadlineAt: new Date(Date.now() - minute) });
  expect(await resend()).toMatchObject(
    refusal("expired", { message: expect.stringContaining("Extend") }),
  );
});

test("a submitted interview stays submitted past its deadline: there is nothing to extend", async () => {
  const { resend } = await sent({
    status: "COMPLETED",
    deadlineAt: new Date(Date.now() - minute),
  });
  expect(await resend()).toMatchObject(
    refusal("conflict", { message: expect.stringContaining("completed") }),
  );
});

test("after a bounce the address must be corrected first (F11)", async () => {
  const { interview, resend } = await sent();
  await change.candidate(interview.candidateId, { bouncedAt: new Date() });
  expect(await resend()).toMatchObject(
    refusal("conflict", { message: expect.stringContaining("address") }),
  );
});

test("another organization's interview does not exist", async () => {
  const { interview } = await sent();
  const stranger = await makeActor();
  expect(
    await resendInvitation(stranger, { interviewId: interview.id }),
  ).toMatchObject(refusal("not_found"));
  expect((await read(interview.id)).invitations).toHaveLength(1);
});

test("a resend and a cancellation at once never mail about a cancelled interview", async () => {
  const { actor, interview, resend } = await sent();
  await Promise.all([
    resend(),
    db.$transaction((tx) => moveInterview(tx, actor, interview, "cancel")),
  ]);
  const { events } = await read(interview.id);
  const kinds = events.map(({ kind }) => kind);
  const after = kinds.slice(kinds.indexOf("interview.cancelled") + 1);
  expect(after).not.toContain("invitation.queued");
});

/** An interview whose first mail went out two minutes ago. */
async function sent(
  data: Parameters<typeof makeInterview>[1] extends
    { data?: infer D } | undefined
    ? D
    : never = {},
) {
  const actor = await makeActor();
  const interview = await makeInterview(actor, { data });
  const { id } = await queue(actor, interview);
  const now = new Date();
  await change.invitation(id, {
    queuedAt: new Date(now.getTime() - 2 * minute),
  });
  return {
    actor,
    interview,
    now,
    resend: (at = now) =>
      resendInvitation(actor, { interviewId: interview.id }, at),
  };
}

function queue(
  actor: Actor,
  interview: { id: string; organizationId: string; candidateId: string },
) {
  return db.$transaction((tx) =>
    queueInvitation(tx, actor, interview, "FIRST"),
  );
}

function read(id: string) {
  return db.interview.findUniqueOrThrow({
    where: { id },
    include: {
      invitations: { orderBy: { id: "asc" } },
      events: { orderBy: { id: "asc" } },
    },
  });
}

function within({ organizationId }: Actor) {
  return { organizationId };
}

async function tasksOf(invitationId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pgboss.job
    WHERE name = 'invitation.send' AND data->>'invitationId' = ${invitationId}`;
  return Number(row?.count);
}
