/** How long an answer may be recorded: limits that the server keeps, whatever the browser says (R8). */

/** For the way of the first request and of the last slice; nobody is cut off for a slow network. */
export const graceSeconds = 15;

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
