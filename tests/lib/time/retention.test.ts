import { rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { extendDeadline } from "@/lib/acts/deadline-mutations";
import { cancelInterview } from "@/lib/acts/send-mutations";
import { getCandidateStage } from "@/lib/answers/queries";
import { listRecordings } from "@/lib/answers/recording-queries";
import { findPart } from "@/lib/answers/takes/queries";
import {
  askToWithdraw,
  confirmWithdrawal,
} from "@/lib/answers/withdrawals/mutations";
import { mintSystemAccess, mintWithdrawAccess } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { endRetention, eraseInterview } from "@/lib/erasure/mutations";
import { getRetention, isPastRetention } from "@/lib/erasure/queries";
import { eraseDue } from "@/lib/erasure/tasks";
import { findInterviewReading } from "@/lib/evaluations/queries";
import { retryEvaluation } from "@/lib/evaluations/retry-mutations";
import type { Prisma } from "@/lib/generated/prisma/client";
import { listAttention } from "@/lib/interviews/attention-queries";
import { findInterview } from "@/lib/interviews/queries";
import { copyLink } from "@/lib/invitations/link-mutations";
import { exportInterviews } from "@/lib/portal/exports/queries";
import {
  getDownloads,
  getPersonalData,
} from "@/lib/portal/personal-data/queries";
import { activitySentence } from "@/lib/portal/timeline/sentences";
import { setRetention } from "@/lib/settings/mutations";
import { store, writeFile } from "@/lib/storage/files";
import { db } from "@/tests/support/db";
import { dayAfter } from "../../support/days";
import {
  makeActor,
  makeCandidateAccess,
  makeInterview,
} from "../../support/make";
import { refusal } from "@/tests/support/refusal";
import { change, row } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";
import { dataFolder } from "@/tests/support/data-folder";

const folder = await dataFolder();
// Each test's sweep is over all organizations.
beforeEach(() =>
  db.organization.updateMany({ data: { retentionMonths: null } }),
);

const system = mintSystemAccess();
const minute = 60_000;
const day = 24 * 60 * minute;
const now = new Date("2026-11-28T10:00:00Z");
const halfAYearAgo = new Date("2026-05-28T10:00:00Z");
const before = (at: Date, ms: number) => new Date(at.getTime() - ms);
const old = before(halfAYearAgo, minute);
const sweep = (at = now) => eraseDue(system, at);

test.each([
  ["COMPLETED", "completedAt"],
  ["EXPIRED", "expiredAt"],
  ["CANCELLED", "cancelledAt"],
] as const)(
  "%s interviews are erased once they ended longer ago than the organization keeps them",
  async (status, ended) => {
    const actor = await keeping(6);
    const past = await makeKept(actor, { status, [ended]: old });
    const kept = await makeKept(actor, { status, [ended]: halfAYearAgo });
    await sweep();
    expect(await row.interview(past.id)).toMatchObject({
      status,
      erasedAt: now,
      retentionEndedAt: now,
      retainedMonths: 6,
    });
    expect(await takesOf(past.id)).toBe(0);
    expect(await filesOf(past)).toEqual([]);
    expect(await isWhole(kept)).toBe(true);
    await sweep(new Date(now.getTime() + minute));
    expect(await isWhole(kept)).toBe(false);
  },
);

test("what counts is when it was cancelled, not when it had expired before", async () => {
  const actor = await keeping(6);
  const interview = await makeKept(actor, {
    status: "CANCELLED",
    expiredAt: old,
    cancelledAt: halfAYearAgo,
  });
  await sweep();
  expect(await isWhole(interview)).toBe(true);
});

test("an organization that chose nothing keeps all, and none erases another's", async () => {
  const other = await makeKept(await makeActor(), { completedAt: old });
  const longer = await makeKept(await keeping(12), { completedAt: old });
  const own = await makeKept(await keeping(6), { completedAt: old });
  await sweep();
  expect(await isWhole(other)).toBe(true);
  expect(await isWhole(longer)).toBe(true);
  expect(await isWhole(own)).toBe(false);
});

test("open ones, those still being read and those that wait for an answer are kept; hired ones are not", async () => {
  const actor = await keeping(6);
  const kept = [
    await makeKept(actor, { status: "PENDING", startedAt: null }),
    await makeKept(actor, { status: "IN_PROGRESS" }),
    await makeKept(actor, { evaluationStatus: "QUEUED" }),
    await makeKept(actor, { evaluationStatus: "TRANSCRIBING" }),
    await makeKept(actor, { evaluationStatus: "EVALUATING" }),
    await makeKept(actor, { withdrawnAt: before(now, day) }),
  ];
  const asked = await makeKept(actor, { status: "EXPIRED", expiredAt: old });
  const { id: requestId } = await db.changeRequest.create({
    data: {
      organizationId: actor.organizationId,
      interviewId: asked.id,
      wishes: {},
    },
  });
  const hired = await makeKept(actor, {});
  await change.application(hired.applicationId, { stage: "HIRED" });
  await sweep();
  for (const interview of [...kept, asked])
    expect(await isWhole(interview)).toBe(true);
  expect(await isWhole(hired)).toBe(false);

  await db.changeRequest.update({
    where: { id: requestId },
    data: { status: "DECLINED" },
  });
  await sweep();
  expect(await isWhole(asked)).toBe(false);
});

test.each([
  { status: "COMPLETED", completedAt: old },
  { status: "CANCELLED", cancelledAt: old },
] as const)(
  "a request that nobody can answer any more keeps nothing: $status",
  async (ended) => {
    const actor = await keeping(6);
    const interview = await makeKept(actor, ended);
    await db.changeRequest.create({
      data: {
        organizationId: actor.organizationId,
        interviewId: interview.id,
        wishes: {},
      },
    });
    await sweep();
    expect(await isWhole(interview)).toBe(false);
  },
);

test("nothing is erased for seven days after the time was shortened, and taking it back undoes it", async () => {
  const actor = await makeActor();
  const [undone, longer] = [
    await makeKept(actor, {}),
    await makeKept(actor, { completedAt: new Date("2026-01-10T10:00:00Z") }),
  ];
  await set(actor, 6, null);
  const { deletesFrom } = await getRetention(actor, now);
  expect(deletesFrom).toEqual(new Date(now.getTime() + 7 * day));
  await sweep(deletesFrom!);
  expect(await isWhole(undone)).toBe(true);

  await set(actor, 12, 6, deletesFrom!);
  await sweep(new Date(now.getTime() + 9 * day));
  for (const interview of [undone, longer])
    expect(await isWhole(interview)).toBe(true);
  await set(actor, null, 12);
  await set(actor, 6, null, new Date(now.getTime() + 10 * day));
  await sweep(new Date(now.getTime() + 17 * day));
  expect(await isWhole(undone)).toBe(true);
  await sweep(new Date(now.getTime() + 18 * day));
  expect(await isWhole(undone)).toBe(false);
});

test("ten sweepers at once, and one a month later, erase it once", async () => {
  const interview = await makeKept(await keeping(6), {});
  await atOnce(10, () => sweep());
  await sweep(new Date(now.getTime() + 30 * day));
  const events = await db.event.findMany({
    where: { interviewId: interview.id, kind: "interview.erased" },
  });
  expect(events.map(({ kind, data }) => activitySentence(kind, data))).toEqual([
    "Recordings and answers deleted: kept for 6 months",
  ]);
  expect(
    await db.auditEntry.count({
      where: { subjectId: interview.id, action: "interview.erase" },
    }),
  ).toBe(1);
  expect(await row.interview(interview.id)).toMatchObject({ erasedAt: now });
});

test("killed between files and rows, the next run ends it, whatever the organization chose meanwhile", async () => {
  const actor = await keeping(6);
  const interview = await makeKept(actor, {});
  await endRetention(system, scopeOf(interview), now);
  await rm(join(folder, "recordings"), { recursive: true });
  await set(actor, 36, 6);
  expect(
    await extendDeadline(actor, {
      interviewId: interview.id,
      deadlineOn: dayAfter(1),
      isTold: false,
    }),
  ).toMatchObject({ ok: false });
  await sweep();
  expect(await takesOf(interview.id)).toBe(0);
  expect(await row.interview(interview.id)).toMatchObject({ erasedAt: now });
});

test("one that cannot be erased keeps no other from it", async () => {
  const actor = await keeping(6);
  const first = await makeKept(actor, { completedAt: before(old, day) });
  const second = await makeKept(actor, {});
  // A file with a folder's name below it cannot be deleted.
  await rm(join(folder, "recordings/uploads", first.segmentId));
  await writeFile(`uploads/${first.segmentId}/stray`, "x");
  await expect(sweep()).rejects.toThrow("could not be erased");
  expect(await takesOf(first.id)).toBe(1);
  expect(await takesOf(second.id)).toBe(0);
  await rm(join(folder, "recordings/uploads", first.segmentId), {
    recursive: true,
  });
  await sweep();
  expect(await takesOf(first.id)).toBe(0);
});

test("rows are emptied, and its end is noted, only when it is time, whoever asks", async () => {
  const interview = await makeKept(await keeping(6), {
    completedAt: halfAYearAgo,
  });
  await endRetention(system, scopeOf(interview), now);
  await eraseInterview(system, scopeOf(interview), now);
  expect(await row.interview(interview.id)).toMatchObject({
    retentionEndedAt: null,
    erasedAt: null,
  });
  const foreign = await makeActor();
  const scope = {
    ...scopeOf(interview),
    organizationId: foreign.organizationId,
  };
  await expect(
    endRetention(system, scope, new Date(now.getTime() + day)),
  ).rejects.toThrow();
});

test("nothing of an erased interview plays, opens, is read again or sent, and the candidate reads why", async () => {
  const actor = await keeping(6);
  const interview = await makeKept(actor, { evaluationStatus: "FAILED" });
  const expired = await makeKept(actor, { status: "EXPIRED", expiredAt: old });
  const access = await makeCandidateAccess(interview);
  const interviewId = interview.id;
  // Between the mark and the files, too.
  await endRetention(system, scopeOf(interview), now);
  for (const reader of [actor, access])
    expect(await findPart(reader, interview.takeId, 0)).toBeNull();
  await sweep();

  expect(await listRecordings(actor, interviewId)).toEqual([]);
  expect(await findInterviewReading(actor, interviewId)).toBeNull();
  expect(await findInterview(actor, interviewId)).toMatchObject({
    status: "COMPLETED",
    erasedAt: now,
    retainedMonths: 6,
  });
  for (const refused of [
    await retryEvaluation(actor, { interviewId }),
    await copyLink(actor, { interviewId }),
    await cancelInterview(actor, { interviewId: expired.id, reason: "" }),
    await extendDeadline(actor, {
      interviewId: expired.id,
      deadlineOn: dayAfter(1),
      isTold: true,
    }),
  ])
    expect(refused).toMatchObject(refusal("conflict"));

  expect(await getCandidateStage(access)).toMatchObject({
    step: "erased",
    answers: [],
    retentionMonths: 6,
  });
  expect((await getDownloads(access)).recordings).toEqual([]);
  expect(await getPersonalData(access)).toMatchObject({
    interview: { deletedAt: now },
  });
  await change.interview(interviewId, { withdrawAskedAt: now });
  expect(await askToWithdraw(access)).toMatchObject({ ok: true });
  expect(await confirmWithdrawal(mintWithdrawAccess(access))).toMatchObject({
    ok: true,
  });
  expect(await row.interview(interviewId)).toMatchObject({ withdrawnAt: null });
  expect(await db.invitation.count({ where: { interviewId } })).toBe(0);
});

test("neither the lists' file nor Home tells of an erased evaluation any more, although its levels stay", async () => {
  const actor = await keeping(6);
  const failed = await makeKept(actor, { evaluationStatus: "FAILED" });
  const done = await makeKept(actor, {});
  const { id: answerId } = await db.answer.findFirstOrThrow({
    where: { interviewId: done.id },
  });
  const [criterion] = done.snapshot.questions[0]!.criteria;
  const levels = [
    { criterionId: criterion!.id, level: 4, reason: "Clear", evidence: [] },
  ];
  await db.evaluation.create({
    data: {
      organizationId: actor.organizationId,
      interviewId: done.id,
      answerId,
      takeId: done.takeId,
      effectKey: done.id,
      run: 1,
      outcome: "SCORED",
      levels,
      promptVersion: "1",
      promptHash: "1",
      modelAsked: "model",
    },
  });
  const scores = async () => {
    const { pages } = await exportInterviews(actor, {});
    const rows = (await Array.fromAsync(pages)).flat();
    return rows.map((row) => row.at(-1)).sort();
  };
  const needing = () => listAttention(actor, "failed", 10, now);
  expect(await scores()).toEqual(["", 4]);
  expect(await needing()).toMatchObject([{ id: failed.id }]);
  await sweep();
  expect(await scores()).toEqual(["", ""]);
  expect(await needing()).toEqual([]);
  expect(
    await db.evaluation.findFirst({ where: { interviewId: done.id } }),
  ).toMatchObject({ levels: [{ level: 4, reason: "" }] });
});

test("before a shorter time is chosen, it is counted what it would erase once it may", async () => {
  const actor = await makeActor();
  await makeKept(actor, {});
  // Six months old within the seven days.
  await makeKept(actor, { completedAt: new Date("2026-06-02T10:00:00Z") });
  await makeKept(actor, { completedAt: new Date("2024-01-01T10:00:00Z") });
  await makeKept(actor, { withdrawnAt: now });
  await makeKept(actor, { status: "PENDING", completedAt: null });
  await makeKept(await makeActor(), {});
  const { ifShortened } = await getRetention(actor, now);
  expect(ifShortened.deletesFrom).toEqual(new Date(now.getTime() + 7 * day));
  const count = (value: number) => ({ value, isMore: false });
  expect(ifShortened.counts).toEqual([
    { months: 6, count: count(3) },
    { months: 12, count: count(1) },
    { months: 24, count: count(1) },
    { months: 36, count: count(0) },
  ]);
});

test("what is due is found by its index, however much is kept", async () => {
  const actor = await keeping(6);
  const { id } = await makeKept(actor, { completedAt: now });
  await db.$executeRaw`
    INSERT INTO "Interview" SELECT (jsonb_populate_record(i,
      jsonb_build_object('id', gen_random_uuid(), 'publicId', 'copy ' || n))).*
    FROM "Interview" i, generate_series(1, 5000) AS n WHERE i.id = ${id}::uuid`;
  await db.$executeRaw`ANALYZE "Interview"`;
  const plans = [
    await db.$queryRaw`
      EXPLAIN SELECT past.id FROM "Organization" o CROSS JOIN LATERAL (
        SELECT i.id FROM "Interview" i
        WHERE i."organizationId" = o.id AND ${isPastRetention(now)}
        ORDER BY coalesce(i."cancelledAt", i."expiredAt", i."completedAt") LIMIT 100
      ) AS past
      WHERE o."retentionMonths" IS NOT NULL`,
    await db.$queryRaw`
      EXPLAIN SELECT id FROM "Interview"
      WHERE "erasedAt" IS NULL AND ("withdrawnAt" < ${now} OR "retentionEndedAt" IS NOT NULL)`,
  ].map((plan) => JSON.stringify(plan));
  expect(plans[0]).toContain("Interview_retained");
  expect(plans[1]).toContain("Interview_erasable");
  for (const plan of plans)
    expect(plan).not.toContain('Seq Scan on \\"Interview');
});

/** An organization that has chosen its time long enough ago. */
async function keeping(months: 6 | 12): Promise<Actor> {
  const actor = await makeActor();
  await set(actor, months, null, before(now, 30 * day));
  return actor;
}

async function set(
  actor: Actor,
  retentionMonths: 6 | 12 | 24 | 36 | null,
  previousMonths: number | null,
  at = now,
): Promise<void> {
  const chosen = { retentionMonths, previousMonths };
  expect(await setRetention(actor, chosen, at)).toEqual({
    ok: true,
    value: undefined,
  });
}

/** One with a recording in storage; submitted long ago, unless the data say otherwise. */
async function makeKept(
  actor: Actor,
  data: Partial<Prisma.InterviewUncheckedCreateInput>,
) {
  const { organizationId } = actor;
  const status = data.status ?? "COMPLETED";
  const interview = await makeInterview(actor, {
    questions: 1,
    data: {
      startedAt: old,
      evaluationStatus: "DONE",
      ...(status === "COMPLETED" && { completedAt: old }),
      ...data,
      status,
    },
  });
  const answer = await db.answer.create({
    data: {
      organizationId,
      interviewId: interview.id,
      questionId: interview.snapshot.questions[0]!.id,
      position: 0,
      typedText: "What I wrote",
    },
  });
  const take = await db.take.create({
    data: {
      organizationId,
      interviewId: interview.id,
      answerId: answer.id,
      number: 1,
      status: "READY",
      segments: {
        create: { organizationId, index: 0, mimeType: "video/webm" },
      },
    },
    include: { segments: true },
  });
  const segmentId = take.segments[0]!.id;
  await writeFile(`uploads/${segmentId}`, "what I said");
  const key = `takes/${take.id}/0.webm`;
  await writeFile(key, "what I said");
  await change.take(take.id, {
    parts: [{ key, bytes: 11, mimeType: "video/webm", durationMs: 1000 }],
  });
  await change.answer(answer.id, { keptTakeId: take.id, keptAt: old });
  return { ...interview, takeId: take.id, segmentId };
}

type Kept = Awaited<ReturnType<typeof makeKept>>;

async function isWhole(interview: Kept): Promise<boolean> {
  const files = await filesOf(interview);
  return (await takesOf(interview.id)) === 1 && files.length === 2;
}

async function filesOf({ takeId, segmentId }: Kept): Promise<string[]> {
  const stored = [
    ...(await store.list("uploads")),
    ...(await store.list("takes")),
  ];
  return stored.filter((file) =>
    [takeId, segmentId].some((id) => file.includes(id)),
  );
}

function takesOf(interviewId: string): Promise<number> {
  return db.take.count({ where: { interviewId } });
}

function scopeOf({ id, organizationId }: Kept) {
  return { interviewId: id, organizationId };
}
