import { recordEvent } from "@/lib/activity/mutations";
import { isNextShown, lockInterview } from "@/lib/answers/mutations";
import { refuseCandidate } from "@/lib/answers/refusals";
import { mayBeginTake } from "@/lib/answers/takes/fault";
import { maxSegments, receivingStatuses } from "@/lib/answers/takes/limits";
import {
  pauseBefore,
  pausedMsOf,
  pauseLeftMs,
} from "@/lib/answers/takes/pauses";
import type {
  ClaimInput,
  FinishInput,
  NextSegmentInput,
  SegmentInput,
  TakeInput,
} from "@/lib/answers/takes/schema";
import type { CandidateAccess, Doer } from "@/lib/auth/proof";
import { db, isUniqueViolation, type Transaction } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { isAnswered } from "@/lib/interviews/answer-kinds";
import { readQuestions } from "@/lib/interviews/questions";
import { enqueue } from "@/lib/queue/enqueue";
import { ok, type Result } from "@/lib/result";
import { hasAnswerTime } from "@/lib/time/answer-time";
import { isPastDeadline } from "@/lib/time/deadline";

/** What storage holds of a segment: by its id, the size and, where it was read, the digest. */
export type StoredSegments = Map<string, { bytes: number; digest?: string }>;

/** What of a take is safe, in all and by segment: a device lets go of its own segments by the latter. */
export type Receipt = {
  takeId: string;
  bytes: number;
  savedAt: string;
  segments: { id: string; bytes: number }[];
};

/**
 * Makes this tab the one that may record; the newest claim wins and the older tab is told (R9). It takes a started
 * interview: a page that is merely opened, by a scanner for one, changes nothing.
 */
export async function claimRecorder(
  access: CandidateAccess,
  { recorderId }: ClaimInput,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    if (interview.status !== "IN_PROGRESS") return refuseCandidate("over");
    if (interview.recorderId === recorderId) return ok();
    await tx.interview.updateMany({
      where: { id: access.interviewId, organizationId: access.organizationId },
      data: { recorderId },
    });
    // The first one takes it from nobody.
    if (interview.recorderId)
      await recordEvent(tx, access, {
        ...about(access),
        kind: "recorder.claimed",
      });
    return ok();
  });
}

/** Begins a recording of the question on the screen. Its answer time runs from now on. */
export async function beginTake(
  access: CandidateAccess,
  input: TakeInput,
): Promise<Result<{ startedAt: string }>> {
  const { takeId, answerId, recorderId } = input;
  try {
    return await db.$transaction(async (tx) => {
      const interview = await lockInterview(tx, access);
      if (interview.status !== "IN_PROGRESS") return refuseCandidate("over");
      const begun = await tx.take.findFirst({
        where: { ...about(access), id: takeId },
        select: { startedAt: true },
      });
      if (begun) return ok({ startedAt: begun.startedAt.toISOString() });
      if (interview.recorderId !== recorderId)
        return refuseCandidate("takenOver");
      if (isPastDeadline(interview, new Date()))
        return refuseCandidate("tooLate");
      const answer = await tx.answer.findFirst({
        where: { ...about(access), id: answerId },
        include: {
          takes: {
            select: { number: true, status: true, fault: true, bytes: true },
          },
          keptTake: { select: { status: true } },
        },
      });
      const question = answer && questionOf(interview, answer);
      if (!question) return refuseCandidate("noSuchQuestion");
      // Nobody answers again after having seen what is asked next, and no recording replaces a kept text.
      if (isAnswered(answer)) return refuseCandidate("answeredAlready");
      if (answer.typedStartedAt) return refuseCandidate("writingBegun");
      if (!mayBeginTake(answer.takes, question.maxTakes))
        return refuseCandidate("noTakesLeft");
      const take = await tx.take.create({
        data: {
          ...about(access),
          id: takeId,
          answerId,
          number: 1 + Math.max(0, ...answer.takes.map(({ number }) => number)),
          segments: { create: segmentData(access, input, 0) },
        },
        select: { startedAt: true, number: true },
      });
      await recordEvent(tx, access, {
        ...about(access),
        kind: "take.started",
        data: { takeId, position: answer.position, number: take.number },
      });
      return ok({ startedAt: take.startedAt.toISOString() });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refuseCandidate("begunAlready");
    throw error;
  }
}

/**
 * Continues a take after a reload or a device change, while its answer time lasts: the clock stood since `lastByteAt`,
 * the last byte that storage got of it while it was recorded. Told twice, the pause is that of the first time.
 */
export async function addSegment(
  access: CandidateAccess,
  takeId: string,
  input: NextSegmentInput,
  lastByteAt: Date | null = null,
  now = new Date(),
): Promise<Result<{ pausedMs: number }>> {
  try {
    return await db.$transaction(async (tx) => {
      const interview = await lockInterview(tx, access);
      const take = await tx.take.findFirst({
        where: { ...about(access), id: takeId },
        include: {
          answer: { include: { takes: { include: { segments: true } } } },
          segments: { orderBy: { index: "asc" } },
        },
      });
      if (!take) return refuseCandidate("noSuchTake");
      const { answer, segments } = take;
      const known = segments.find(({ id }) => id === input.segmentId);
      if (known) return ok({ pausedMs: known.pausedMs });
      if (interview.status !== "IN_PROGRESS") return refuseCandidate("over");
      if (interview.recorderId !== input.recorderId)
        return refuseCandidate("takenOver");
      const question = questionOf(interview, answer);
      const pausedMs = pauseBefore(now, {
        recordedUntil: input.recordedUntil
          ? new Date(input.recordedUntil)
          : null,
        lastByteAt,
        lastBeganAt: segments.at(-1)?.createdAt ?? take.startedAt,
        leftMs: pauseLeftMs(answer.takes),
      });
      const paused = pausedMsOf(take) + pausedMs;
      if (
        take.status !== "RECORDING" ||
        segments.length >= maxSegments ||
        !question ||
        !hasAnswerTime(take.startedAt, question.answerSeconds, paused, now)
      )
        return refuseCandidate("answerTimeOver");
      const next = segmentData(access, input, segments.length);
      await tx.segment.create({ data: { ...next, takeId, pausedMs } });
      return ok({ pausedMs });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refuseCandidate("begunAlready");
    throw error;
  }
}

/**
 * The segments of a take that storage holds otherwise than their device recorded them, each named once: its bytes are to be
 * dropped, and the device, which still has them, sends them again from the start. Those that differ once more are taken as
 * they are, since it is then the device that is wrong.
 */
export async function askAgain(
  access: CandidateAccess,
  takeId: string,
  { segments }: FinishInput,
  stored: StoredSegments,
): Promise<string[]> {
  const differing = segments.filter(({ id, digest }) => {
    const found = stored.get(id)?.digest;
    return found !== undefined && found !== digest;
  });
  if (differing.length === 0) return [];
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    if (!receivingStatuses.includes(interview.status)) return [];
    const take = await tx.take.findFirst({
      where: { ...about(access), id: takeId, status: "RECORDING" },
      include: { segments: { select: { id: true } }, answer: true },
    });
    const asked = [];
    for (const { id: segmentId } of differing) {
      if (!take?.segments.some(({ id }) => id === segmentId)) continue;
      const kind = "take.resent";
      const before = await tx.event.count({
        where: {
          ...about(access),
          kind,
          data: { path: ["segmentId"], equals: segmentId },
        },
      });
      if (before > 0) continue;
      const { number } = take;
      const { position } = take.answer;
      await recordEvent(tx, access, {
        ...about(access),
        kind,
        data: { takeId, segmentId, position, number },
      });
      asked.push(segmentId);
    }
    return asked;
  });
}

/**
 * Closes a take once storage holds exactly what the device recorded, and lets it be joined. Finishing twice gives the
 * same receipt (R3). Segments that the device does not know, because another one recorded them, count as they arrived,
 * once no recorder can be at it any more.
 */
export async function finishTake(
  access: CandidateAccess,
  takeId: string,
  input: FinishInput,
  stored: StoredSegments,
): Promise<Result<Receipt>> {
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    const take = await tx.take.findFirst({
      where: { ...about(access), id: takeId },
      include: { segments: true, answer: true },
    });
    if (!take) return refuseCandidate("noSuchTake");
    if (take.status !== "RECORDING") return ok(receiptOf(take));
    if (!receivingStatuses.includes(interview.status))
      return refuseCandidate("over");
    // One that began since storage was read.
    if (take.segments.some(({ id }) => !stored.has(id)))
      return refuseCandidate("notArrived");
    const answerSeconds =
      questionOf(interview, take.answer)?.answerSeconds ?? 0;
    if (
      isContinuedElsewhere(take.segments, input) &&
      hasAnswerTime(take.startedAt, answerSeconds, pausedMsOf(take), new Date())
    )
      return refuseCandidate("notArrived");
    for (const segment of input.segments) {
      const recorded = segment.sliceBytes.reduce((sum, n) => sum + n, 0);
      const isOfTake = take.segments.some(({ id }) => id === segment.id);
      if (isOfTake && stored.get(segment.id)?.bytes === recorded) continue;
      return refuseCandidate("notArrived");
    }
    const isIntact = input.segments.every(
      ({ id, digest }) => stored.get(id)?.digest === digest,
    );
    return ok(
      await closeTake(tx, access, take, stored, {
        digest: input.digest,
        telemetry: input.telemetry,
        isIntact,
      }),
    );
  });
}

/** What finishing does to an open take: sizes, state, event and the task that joins it. */
export async function closeTake(
  tx: Transaction,
  by: Doer,
  take: Prisma.TakeGetPayload<{ include: { segments: true; answer: true } }>,
  stored: StoredSegments,
  report: {
    digest?: string;
    telemetry?: Prisma.InputJsonObject;
    /** Whether storage holds the very bytes that the device recorded; unknown when the device did not say. */
    isIntact?: boolean;
  },
): Promise<Receipt> {
  const finishedAt = new Date();
  const segments = take.segments.map((segment) => ({
    ...segment,
    bytes: BigInt(stored.get(segment.id)?.bytes ?? 0),
  }));
  for (const { id, organizationId, bytes } of segments)
    await tx.segment.updateMany({
      where: { id, organizationId },
      data: { bytes, finishedAt },
    });
  const bytes = segments.reduce(
    (sum, segment) => sum + Number(segment.bytes),
    0,
  );
  const isEmpty = bytes === 0;
  const closed = {
    status: isEmpty ? ("FAILED" as const) : ("FINISHED" as const),
    failure: isEmpty ? "Nothing was recorded." : null,
    fault: isEmpty ? ("EMPTY" as const) : null,
    finishedAt,
    bytes: BigInt(bytes),
  };
  await tx.take.updateMany({
    where: { id: take.id, organizationId: take.organizationId },
    data: {
      ...closed,
      digest: report.digest ?? null,
      telemetry: report.telemetry ?? {},
    },
  });
  await recordEvent(tx, by, {
    organizationId: take.organizationId,
    interviewId: take.interviewId,
    kind: isEmpty ? "take.failed" : "take.finished",
    data: {
      takeId: take.id,
      position: take.answer.position,
      number: take.number,
      bytes,
      fault: closed.fault,
      isIntact: report.isIntact ?? null,
    },
  });
  if (isEmpty) await dropEmptyAnswer(tx, by, take);
  else await enqueue(tx, "take.join", { takeId: take.id }, { key: take.id });
  return receiptOf({ ...take, ...closed, segments });
}

/** Whether the take went on after all that this device knows of it; one that knows nothing of it cannot tell. */
function isContinuedElsewhere(
  segments: { id: string; index: number }[],
  report: FinishInput,
): boolean {
  const isKnown = (segment: { id: string }) =>
    report.segments.some(({ id }) => id === segment.id);
  const known = segments.filter(isKnown).map(({ index }) => index);
  const last = Math.max(...segments.map(({ index }) => index));
  return known.length > 0 && !known.includes(last);
}

/** An answer cannot be a take without a byte: the question is open again. */
async function dropEmptyAnswer(
  tx: Transaction,
  by: Doer,
  take: { id: string; organizationId: string },
): Promise<void> {
  await tellOfReopening(tx, by, take);
  await tx.answer.updateMany({
    where: { keptTakeId: take.id, organizationId: take.organizationId },
    data: { keptTakeId: null, keptAt: null },
  });
}

/**
 * Lets the recruiter know that a question whose kept take is unusable will be answered by somebody who knows later
 * questions. It is nobody's fault, or a trick; who judges the answer should know of it.
 */
export async function tellOfReopening(
  tx: Transaction,
  by: Doer,
  take: { id: string; organizationId: string },
): Promise<void> {
  const answer = await tx.answer.findFirst({
    where: {
      keptTakeId: take.id,
      organizationId: take.organizationId,
      interview: { status: { in: receivingStatuses } },
    },
  });
  if (!answer || !(await isNextShown(tx, answer))) return;
  await recordEvent(tx, by, {
    organizationId: answer.organizationId,
    interviewId: answer.interviewId,
    kind: "question.reopened",
    data: { takeId: take.id, position: answer.position },
  });
}

function segmentData(
  access: CandidateAccess,
  { segmentId, mimeType }: SegmentInput,
  index: number,
) {
  return {
    id: segmentId,
    organizationId: access.organizationId,
    index,
    mimeType,
  };
}

function questionOf(
  interview: { snapshot: unknown; accommodations: unknown },
  answer: { questionId: string },
) {
  return readQuestions(interview).find(({ id }) => id === answer.questionId);
}

function receiptOf(take: {
  id: string;
  bytes: bigint;
  finishedAt: Date | null;
  segments: { id: string; bytes: bigint | null }[];
}): Receipt {
  return {
    takeId: take.id,
    bytes: Number(take.bytes),
    savedAt: (take.finishedAt ?? new Date()).toISOString(),
    segments: take.segments.map(({ id, bytes }) => ({
      id,
      bytes: Number(bytes ?? 0),
    })),
  };
}

function about(access: CandidateAccess) {
  return {
    interviewId: access.interviewId,
    organizationId: access.organizationId,
  };
}
