import type { InterviewStatus } from "@/lib/generated/prisma/enums";
import {
  interviewBytes,
  maxRedos,
  takeBytes,
  takeBytesPerSecond,
} from "@/lib/limits";

/** Limits of number and size that the server keeps, whatever the browser says (R8). */

/**
 * Interviews whose recordings may still arrive. One may have expired meanwhile: what was recorded in time is wanted. One
 * that was submitted or cancelled is not changed any more (T7).
 */
export const receivingStatuses: InterviewStatus[] = ["IN_PROGRESS", "EXPIRED"];

/** Bytes of one take at most, in all its segments and with what was put aside of them. */
export function maxTakeBytes(answerSeconds: number): number {
  return takeBytes + answerSeconds * takeBytesPerSecond;
}

/** Bytes of one interview at most: every take that its questions allow or give back, each at the rate that a take may have. */
export function maxInterviewBytes(
  questions: { answerSeconds: number; maxTakes: number }[],
): number {
  const seconds = questions.reduce(
    (sum, { answerSeconds, maxTakes }) =>
      sum + answerSeconds * (maxTakes + maxRedos),
    0,
  );
  return interviewBytes + seconds * takeBytesPerSecond;
}
