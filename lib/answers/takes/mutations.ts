import { recordEvent } from "@/lib/activity/mutations";
import { lockInterview } from "@/lib/answers/lock-mutations";
import { refuseCandidate } from "@/lib/answers/refusals";
import { mayBeginTake } from "@/lib/answers/takes/fault";
import {
  pauseBefore,
  pausedMsOf,
  pauseLeftMs,
} from "@/lib/answers/takes/pauses";
import type {
  ClaimInput,
  NextSegmentInput,
  SegmentInput,
  TakeInput,
} from "@/lib/answers/takes/schema";
import {
  ofInterview,
  whereInterview,
  type CandidateAccess,
} from "@/lib/auth/proof";
import { db, isUniqueViolation } from "@/lib/db";
import { isAnswered } from "@/lib/interviews/answer-kinds";
import { questionOf } from "@/lib/interviews/questions";
import { maxSegments } from "@/lib/limits";
import { ok, type Result } from "@/lib/result";
import { hasAnswerTime } from "@/lib/time/answer-time";
import { isPastDeadline } from "@/lib/time/deadline";

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
      where: whereInterview(access),
      data: { recorderId },
    });
    // The first one takes it from nobody.
    if (interview.recorderId)
      await recordEvent(tx, access, {
        ...ofInterview(access),
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
        where: { ...ofInterview(access), id: takeId },
        select: { startedAt: true },
      });
      if (begun) return ok({ startedAt: begun.startedAt.toISOString() });
      if (interview.recorderId !== recorderId)
        return refuseCandidate("takenOver");
      if (isPastDeadline(interview, new Date()))
        return refuseCandidate("tooLate");
      const answer = await tx.answer.findFirst({
        where: { ...ofInterview(access), id: answerId },
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
          ...ofInterview(access),
          id: takeId,
          answerId,
          number: 1 + Math.max(0, ...answer.takes.map(({ number }) => number)),
          segments: { create: segmentData(access, input, 0) },
        },
        select: { startedAt: true, number: true },
      });
      await recordEvent(tx, access, {
        ...ofInterview(access),
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
        where: { ...ofInterview(access), id: takeId },
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

function segmentData(
  access: CandidateAccess,
  { segmentId, mimeType }: SegmentInput,
  index: number,
) {
  const { organizationId } = access;
  return { id: segmentId, organizationId, index, mimeType };
}
