import type { InterviewStatus } from "@/lib/generated/prisma/enums";

/** Limits of time and size that the server keeps, whatever the browser says (R8). */

/** For the way of the first request and of the last slice; nobody is cut off for a slow network. */
const graceSeconds = 15;

/**
 * Interviews whose recordings may still arrive. One may have expired meanwhile: what was recorded in time is wanted. One
 * that was submitted or cancelled is not changed any more (T7).
 */
export const receivingStatuses: InterviewStatus[] = ["IN_PROGRESS", "EXPIRED"];

/** Takes of a question that may fail without counting; each could hold a whole recording. */
export const maxFailedTakes = 5;

/** Takes of a question in which nothing arrived: a false start costs no more than its row, on whatever device it was. */
export const maxEmptyTakes = 50;

/** One take survives this many reloads and device changes. */
export const maxSegments = 50;

/**
 * Whether a recorder may still begin a segment of the take. A reload gives nothing back but the time for which the clock
 * stood. What was recorded in time may arrive at any time.
 */
export function hasAnswerTime(
  startedAt: Date,
  answerSeconds: number,
  pausedMs: number,
  now: Date,
): boolean {
  return now < answerEnd(startedAt, answerSeconds, pausedMs);
}

/** When the last recorder of a take has ended, whatever happened to it. */
export function answerEnd(
  startedAt: Date,
  answerSeconds: number,
  pausedMs = 0,
): Date {
  const seconds = answerSeconds + graceSeconds;
  return new Date(startedAt.getTime() + seconds * 1000 + pausedMs);
}

/** Whether more was recorded than the question allows; the browser ends a take by itself, unless someone changed it. */
export function isOverrun(durationMs: number, answerSeconds: number): boolean {
  return durationMs > (answerSeconds + graceSeconds) * 1000;
}

/** Bytes of one take at most, in all its segments: three times what we ask of the recorder, and room for one large slice after sleep. */
export function maxTakeBytes(answerSeconds: number): number {
  return 64 * 1024 * 1024 + answerSeconds * 384 * 1024;
}
