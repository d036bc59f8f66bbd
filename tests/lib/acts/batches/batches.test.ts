import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getRecipients } from "@/lib/acts/batches/dialog-queries";
import { cancelBatch, retryBatch } from "@/lib/acts/batches/mutations";
import { listBatches } from "@/lib/acts/batches/queries";
import { doNextItems } from "@/lib/acts/batches/run-mutations";
import { breakOff } from "@/lib/acts/batches/run-mutations";
import { sendInterview } from "@/lib/acts/send-mutations";
import { mintSystemAccess } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import type { BatchItemStatus } from "@/lib/generated/prisma/enums";
import { sendInterviewInput } from "@/lib/interviews/schema";
import { queueInvitation } from "@/lib/invitations/mutations";
import {
  stage,
  makeMany,
  start,
  started,
  runToTheEnd,
  itemsOf,
  outcomes,
  mailsTo,
} from "@/tests/support/batches";
import { dayAfter, endAfter } from "@/tests/support/days";
import { db } from "@/tests/support/db";
import { makeActor, makeCandidate, makeInterview } from "@/tests/support/make";
import { refusal } from "@/tests/support/refusal";
import { change, row } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

const day = 24 * 3600 * 1000;
const system = mintSystemAccess();

test("sending to many makes one interview and one mail for each, and each row says which", async () => {
  const { actor, candidates, send } = await stage(3);
  const batch = await started(send({}));
  await runToTheEnd();

  const items = await itemsOf(batch);
  expect(items.map(({ status }) => status)).toEqual(["DONE", "DONE", "DONE"]);
  for (const [i, candidate] of candidates.entries())
    expect(await mailsTo(candidate.id)).toEqual([
      { id: items[i]!.interviewId, kinds: ["FIRST"] },
    ]);
  expect(await read(batch)).toMatchObject({
    status: "DONE",
    finishedAt: expect.any(Date),
  });
  expect(
    await db.auditEntry.findMany({ where: { subjectId: batch } }),
  ).toMatchObject([{ action: "batch.start", userId: actor.userId }]);
});

test("mails of a batch wait behind everybody else's", async () => {
  const { actor, candidates, template, send } = await stage(1);
  const batch = await started(send({}));
  await doNextItems(system, batch);
  const other = await makeInterview(actor, { template });
  await db.$transaction((tx) => queueInvitation(tx, actor, other, "FIRST"));
  const priorities = await db.$queryRaw`
    SELECT j.priority, i."candidateId" FROM pgboss.job j
    JOIN "Invitation" m ON m.id = (j.data ->> 'invitationId')::uuid
    JOIN "Interview" i ON i.id = m."interviewId"
    WHERE i."organizationId" = ${actor.organizationId}::uuid ORDER BY j.priority`;
  expect(priorities).toEqual([
    { priority: -1, candidateId: candidates[0]!.id },
    { priority: 0, candidateId: other.candidateId },
  ]);
});

test("pressing twice, in ten tabs of one address, makes one batch", async () => {
  const { send } = await stage(3);
  const batchId = randomUUID();
  const results = await atOnce(10, () => send({ batchId }));
  expect(results).toEqual(
    Array(10).fill({ ok: true, value: { batchId, count: 3 } }),
  );
  await runToTheEnd();
  expect(await send({ batchId })).toMatchObject({ ok: true });
  expect(await itemsOf(batchId)).toHaveLength(3);
});

test("a batch whose answer was lost is not said to be done with other choices", async () => {
  const { actor, candidates, template, send } = await stage(2);
  const batchId = await started(send({}));
  const others = refusal("conflict");
  expect(
    await send({ batchId, selection: { ids: [candidates[0]!.id] } }),
  ).toMatchObject(others);
  expect(
    await start(
      actor,
      { kind: "SEND", templateId: template.id, note: "Hello" },
      { ids: candidates.map(({ id }) => id) },
      {},
      batchId,
    ),
  ).toMatchObject({
    ok: false,
    error: {
      message:
        "This already started, with other choices. Close this and see Recent bulk actions for what it did.",
    },
  });
  await runToTheEnd();
  expect(
    await retryBatch(actor, { batchId, ofBatchId: randomUUID() }),
  ).toMatchObject(others);
  expect(await send({ batchId })).toMatchObject({ ok: true });
  expect(await itemsOf(batchId)).toHaveLength(2);
});

test("the same batch id in another organization is refused, and tells nothing", async () => {
  const ours = await stage(1);
  const theirs = await stage(1);
  const batchId = await started(theirs.send({}));
  expect(await ours.send({ batchId })).toMatchObject(refusal("conflict"));
  expect(await cancelBatch(ours.actor, { batchId })).toMatchObject(
    refusal("not_found"),
  );
  expect(
    await retryBatch(ours.actor, {
      batchId: randomUUID(),
      ofBatchId: batchId,
    }),
  ).toMatchObject(refusal("not_found"));
  expect(await read(batchId)).toMatchObject({ status: "RUNNING" });
});

test("rows of another organization are refused as not found, the others are done", async () => {
  const { actor, candidates, send } = await stage(2);
  const theirs = await makeCandidate(await makeActor());
  const ids = [candidates[0]!.id, theirs.id, candidates[1]!.id];
  const batch = await started(send({ selection: { ids } }));
  await runToTheEnd();
  expect(await outcomes(batch)).toEqual([
    ["DONE", null],
    ["REFUSED", "This candidate no longer exists."],
    ["DONE", null],
  ]);
  expect(await mailsTo(theirs.id)).toEqual([]);

  for (const act of [
    { kind: "RESEND" as const },
    { kind: "EXTEND" as const, deadlineOn: dayAfter(10) },
    { kind: "CANCEL" as const },
  ]) {
    const foreign = await makeInterview(await makeActor());
    const batch = await started(start(actor, act, { ids: [foreign.id] }));
    await runToTheEnd();
    expect(await outcomes(batch)).toEqual([
      ["REFUSED", expect.stringMatching(/no longer exists|does not exist/)],
    ]);
    expect(await row.interview(foreign.id)).toMatchObject({
      status: "PENDING",
      deadlineAt: foreign.deadlineAt,
    });
  }
});

test("F9: who cannot get it is left out, or on request listed with the refusal's own words", async () => {
  const { actor, candidates, template, send } = await stage(4);
  await change.candidate(candidates[1]!.id, { bouncedAt: new Date() });
  await change.candidate(candidates[2]!.id, { email: "no address" });
  await makeInterview(actor, { template, candidateId: candidates[3]!.id });

  const all = await started(send({ isSkippingBlocked: false }));
  await runToTheEnd();
  expect(await outcomes(all)).toEqual([
    ["DONE", null],
    ["REFUSED", expect.stringMatching(/^[^@]*bounced[^@]*$/)],
    ["REFUSED", expect.stringContaining("email address isn’t valid")],
    ["REFUSED", expect.stringContaining("already has this interview")],
  ]);
  expect(await send({})).toMatchObject(refusal("invalid"));
});

test("who has completed the interview is left out, and refused when tried all the same", async () => {
  const { actor, candidates, template, send } = await stage(1);
  const candidateId = candidates[0]!.id;
  await makeInterview(actor, {
    template,
    candidateId,
    data: { status: "COMPLETED" },
  });
  const { groups } = await getRecipients(actor, { ids: [candidateId] });
  expect(groups.had[template.id]?.first).toMatchObject([
    { obstacle: { text: "Has completed this interview." } },
  ]);
  expect(await send({})).toMatchObject(refusal("invalid"));
  const batch = await started(send({ isSkippingBlocked: false }));
  await runToTheEnd();
  expect(await outcomes(batch)).toEqual([
    ["REFUSED", expect.stringContaining("has completed this interview")],
  ]);
  // One person may be asked again.
  const input = { candidateId, templateId: template.id };
  expect(
    await sendInterview(actor, sendInterviewInput.parse(input)),
  ).toMatchObject({ ok: true });
});

test("a list's search and tab are resolved when the batch starts, newest first", async () => {
  const { actor, send } = await stage(2);
  const ada = await makeCandidate(actor, { name: "Ada Åkesson" });
  const adam = await makeCandidate(actor, { name: "Adam" });
  await change.candidate(adam.id, { status: "COMPLETED" });
  const newer = await makeCandidate(actor, { name: "Akesson, Ada" });
  await makeCandidate(await makeActor(), { name: "Ada of another company" });
  const batch = await started(
    send({ selection: { filter: { q: "ada", status: "new" }, shown: 2 } }),
  );
  expect((await itemsOf(batch)).map(({ subjectId }) => subjectId)).toEqual([
    newer.id,
    ada.id,
  ]);
});

test("a list that has grown since it was confirmed is not acted on", async () => {
  const { actor, send } = await stage(2);
  await makeCandidate(actor);
  const selection = { filter: {}, shown: 2 };
  expect(await send({ selection })).toMatchObject(
    refusal("conflict", {
      message:
        "The list changed and now has 3 results. Review it and try again.",
    }),
  );
  expect(await listBatches(actor)).toEqual([]);
  const batch = await started(send({ selection: { filter: {}, shown: 3 } }));
  expect(await itemsOf(batch)).toHaveLength(3);
});

test("resending, extending and cancelling many do what the acts on one do", async () => {
  const { actor, template } = await stage(0);
  const interviews = [];
  for (let i = 0; i < 3; i++)
    interviews.push(await makeInterview(actor, { template }));
  const selection = { ids: interviews.map(({ id }) => id) };
  await change.interview(interviews[2]!.id, { status: "COMPLETED" });

  const resent = await started(
    start(actor, { kind: "RESEND" }, selection, { isSkippingBlocked: false }),
  );
  await runToTheEnd();
  expect(await outcomes(resent)).toEqual([
    ["DONE", null],
    ["DONE", null],
    ["REFUSED", expect.stringContaining("completed")],
  ]);

  await change.candidate(interviews[0]!.candidateId, { bouncedAt: new Date() });
  const extended = await started(
    start(
      actor,
      { kind: "EXTEND", deadlineOn: dayAfter(10), isTold: true },
      selection,
      {
        isSkippingBlocked: false,
      },
    ),
  );
  await runToTheEnd();
  expect(await outcomes(extended)).toEqual([
    ["DONE", expect.stringContaining("Not notified by email.")],
    ["DONE", null],
    ["REFUSED", expect.stringContaining("completed")],
  ]);

  const cancelled = await started(
    start(actor, { kind: "CANCEL", reason: "Filled" }, selection),
  );
  await runToTheEnd();
  expect(await outcomes(cancelled)).toEqual([
    ["DONE", null],
    ["DONE", null],
  ]);
  expect(
    await db.interview.findMany({
      where: { id: { in: selection.ids } },
      orderBy: { createdAt: "asc" },
      include: { invitations: true },
    }),
  ).toMatchObject([
    {
      status: "CANCELLED",
      cancelReason: "Filled",
      deadlineAt: endAfter(10),
      invitations: [{ kind: "RESEND" }],
    },
    {
      status: "CANCELLED",
      // The second once the minute after the first is over.
      invitations: [{ kind: "RESEND" }, { kind: "RESEND" }],
    },
    { status: "COMPLETED", cancelReason: null, invitations: [] },
  ]);
});

test("an expired interview whose template was sent again is refused, and the batch goes on", async () => {
  const { actor, template } = await stage(0);
  const expired = await makeInterview(actor, {
    template,
    data: { status: "EXPIRED", deadlineAt: new Date(Date.now() - day) },
  });
  await sendInterview(
    actor,
    sendInterviewInput.parse({
      candidateId: expired.candidateId,
      templateId: template.id,
    }),
  );
  const other = await makeInterview(actor, { template });
  const batch = await started(
    start(
      actor,
      { kind: "EXTEND", deadlineOn: dayAfter(10) },
      { ids: [expired.id, other.id] },
    ),
  );
  await runToTheEnd();
  expect(await outcomes(batch)).toEqual([
    ["REFUSED", expect.stringContaining("since been sent this template again")],
    ["DONE", null],
  ]);
});

test("a deadline that is later already stays, and its row is neither done nor tried again", async () => {
  const { actor, template } = await stage(0);
  const deadlineAt = new Date(Date.now() + 20 * day);
  const interview = await makeInterview(actor, {
    template,
    data: { deadlineAt },
  });
  const act = { kind: "EXTEND" as const, deadlineOn: dayAfter(10) };
  const batch = await started(start(actor, act, { ids: [interview.id] }));
  await runToTheEnd();
  expect(await outcomes(batch)).toEqual([
    ["REFUSED", "The deadline is already later."],
  ]);
  expect(
    await retryBatch(actor, { batchId: randomUUID(), ofBatchId: batch }),
  ).toMatchObject(refusal("invalid"));
  expect(await row.interview(interview.id)).toMatchObject({ deadlineAt });
});

test("two tabs that extend the same interviews extend them once", async () => {
  const { actor, template } = await stage(0);
  const interview = await makeInterview(actor, { template });
  const act = { kind: "EXTEND" as const, deadlineOn: dayAfter(10) };
  await Promise.all([
    start(actor, act, { ids: [interview.id] }),
    start(actor, act, { ids: [interview.id] }),
  ]);
  await runToTheEnd();
  expect(
    await db.event.count({
      where: { interviewId: interview.id, kind: "interview.extended" },
    }),
  ).toBe(1);
});

test("cancelling in the middle leaves the rest undone, and says so each time it is asked", async () => {
  const { actor, candidates, send } = await stage(60);
  const batchId = await started(send({}));
  await doNextItems(system, batchId);
  expect(await cancelBatch(actor, { batchId })).toEqual({ ok: true });
  expect(await cancelBatch(actor, { batchId })).toEqual({ ok: true });
  await runToTheEnd();
  expect(await count(batchId)).toEqual({ DONE: 25, WAITING: 35 });
  expect(await read(batchId)).toMatchObject({ status: "CANCELLED" });
  expect(await interviewsOf(actor)).toBe(25);
  expect(await mailsTo(candidates[59]!.id)).toEqual([]);

  const retry = { batchId: randomUUID(), ofBatchId: batchId };
  expect(await retryBatch(actor, retry)).toMatchObject({
    value: { count: 35 },
  });
  await runToTheEnd();
  expect(await interviewsOf(actor)).toBe(60);
  expect(await cancelBatch(actor, { batchId: retry.batchId })).toMatchObject(
    refusal("conflict"),
  );
});

test.each(["removed", "demoted"])(
  "somebody who was %s stops the batch: the rest is refused, and says why",
  async (how) => {
    const { actor, send } = await stage(30);
    const batchId = await started(send({}));
    await doNextItems(system, batchId);
    const where = { userId: actor.userId };
    if (how === "removed") await db.membership.deleteMany({ where });
    else await db.membership.updateMany({ where, data: { role: "REVIEWER" } });
    await runToTheEnd();
    expect(await count(batchId)).toEqual({ DONE: 25, REFUSED: 5 });
    expect((await outcomes(batchId)).at(-1)).toEqual([
      "REFUSED",
      "Stopped: the person who started this no longer has permission.",
    ]);
    expect(await read(batchId)).toMatchObject({ status: "DONE" });
    expect(await interviewsOf(actor)).toBe(25);
  },
);

test("reviewers start, cancel and retry nothing", async () => {
  const { send } = await stage(1);
  const batchId = await started(send({}));
  const reviewer = await makeActor("REVIEWER");
  const forbidden = { ok: false, error: { code: "forbidden" } };
  expect(
    await start(reviewer, { kind: "CANCEL" }, { ids: [randomUUID()] }),
  ).toMatchObject(forbidden);
  expect(await cancelBatch(reviewer, { batchId })).toMatchObject(forbidden);
  expect(
    await retryBatch(reviewer, { batchId: randomUUID(), ofBatchId: batchId }),
  ).toMatchObject(forbidden);
});

test("J5: a batch whose task failed to the end waits for nothing, and can be tried again", async () => {
  const { send } = await stage(2);
  const batchId = await started(send({}));
  await breakOff(system, batchId);
  expect(await read(batchId)).toMatchObject({ status: "DONE" });
  expect(await outcomes(batchId)).toEqual(
    Array(2).fill([
      "REFUSED",
      "Stopped: something went wrong on our side. Try again.",
    ]),
  );
  await runToTheEnd();
  expect(await count(batchId)).toEqual({ REFUSED: 2 });
});

test("an item that fails half-way leaves nothing behind, and is done on the next run", async () => {
  const { actor, send } = await stage(2);
  const batchId = await started(send({}));
  await db.$executeRaw`
    CREATE FUNCTION fail_mail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'planted failure'; END $$`;
  await db.$executeRaw`
    CREATE TRIGGER planted AFTER INSERT ON "Invitation" FOR EACH ROW EXECUTE FUNCTION fail_mail()`;
  await expect(doNextItems(system, batchId)).rejects.toThrow("planted failure");
  expect(await count(batchId)).toEqual({ WAITING: 2 });
  expect(await interviewsOf(actor)).toBe(0);
  await db.$executeRaw`DROP TRIGGER planted ON "Invitation"`;
  await runToTheEnd();
  expect(await count(batchId)).toEqual({ DONE: 2 });
  expect(await interviewsOf(actor)).toBe(2);
});

test("400 candidates and two workers at once: each gets one interview and one mail", async () => {
  const { actor, template } = await stage(0);
  const { organizationId } = actor;
  await makeMany(actor, 400);
  const act = { kind: "SEND" as const, templateId: template.id };
  const batchId = await started(start(actor, act, { filter: {}, shown: 400 }));
  await Promise.all([workOff(batchId), workOff(batchId)]);

  expect(await count(batchId)).toEqual({ DONE: 400 });
  const [made] = await db.$queryRaw<object[]>`
    SELECT count(*)::int AS interviews, count(DISTINCT i."candidateId")::int AS candidates,
      (SELECT count(*)::int FROM "Invitation" WHERE "organizationId" = ${organizationId}::uuid) AS mails,
      (SELECT count(DISTINCT "interviewId")::int FROM "BatchItem" WHERE "batchId" = ${batchId}::uuid) AS named
    FROM "Interview" i WHERE i."organizationId" = ${organizationId}::uuid`;
  expect(made).toEqual({
    interviews: 400,
    candidates: 400,
    mails: 400,
    named: 400,
  });
}, 240_000);

async function workOff(batchId: string): Promise<void> {
  while ((await read(batchId)).status === "RUNNING")
    await doNextItems(system, batchId);
}

function read(batchId: string) {
  return db.batch.findUniqueOrThrow({ where: { id: batchId } });
}

async function count(batchId: string) {
  const groups = await db.batchItem.groupBy({
    by: ["status"],
    where: { batchId },
    _count: true,
  });
  return Object.fromEntries(
    groups.map(({ status, _count }) => [status, _count]),
  ) as Partial<Record<BatchItemStatus, number>>;
}

function interviewsOf({ organizationId }: Actor) {
  return db.interview.count({ where: { organizationId } });
}
