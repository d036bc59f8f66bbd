import type { InterviewStatus } from "@/lib/generated/prisma/enums";

/** Limits of number and size that the server keeps, whatever the browser says (R8). */

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

/** Bytes of one take at most, in all its segments: three times what we ask of the recorder, and room for one large slice after sleep. */
export function maxTakeBytes(answerSeconds: number): number {
  return 64 * 1024 * 1024 + answerSeconds * 384 * 1024;
}
