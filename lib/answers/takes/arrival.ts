import { plural } from "@/lib/format";
import { answerEnd } from "@/lib/time/answer-time";
import { day, hour, minute } from "@/lib/time/duration";

/**
 * When a recording arrived (W3). A slow network, and hours without one, are honest: what arrives late counts like any
 * other, and the recruiter reads how late it was.
 */

/** Age at which a noted arrival is noted again when more arrives: each note is a statement. */
const notedEveryMs = 10_000;

/** Lateness that a slow network explains. More is told beside the answer; the activity log tells any. */
const toldAfterMs = 10 * minute;

type Arrived = { segments: { lastArrivedAt: Date | null }[] };

/** True when a segment's arrival has to be noted, by when it last was. */
export function isArrivalNews(lastArrivedAt: Date | null, now: Date): boolean {
  return !lastArrivedAt || +now - +lastArrivedAt >= notedEveryMs;
}

/** When the latest byte of a take arrived; null where that was not noted. */
export function arrivedAt({ segments }: Arrived): Date | null {
  const times = segments.flatMap(({ lastArrivedAt }) => lastArrivedAt ?? []);
  return times.length > 0 ? new Date(Math.max(...times.map(Number))) : null;
}

/** Milliseconds from the end of a take's time, with its pauses, to its latest byte; 0 in time. */
export function lateMsOf(
  take: {
    startedAt: Date;
    segments: { pausedMs: number; lastArrivedAt: Date | null }[];
  },
  answerSeconds: number,
): number {
  const at = arrivedAt(take);
  const pausedMs = take.segments.reduce((sum, one) => sum + one.pausedMs, 0);
  const end = answerEnd(take.startedAt, answerSeconds, pausedMs);
  return at ? Math.max(0, +at - +end) : 0;
}

/** Words beside the answer; null where a slow network explains it. */
export function lateWords(lateMs: number): string | null {
  return lateMs > toldAfterMs ? arrivalWords(lateMs) : null;
}

/** "arrived 2 days after its time"; null in time. */
export function arrivalWords(lateMs: number): string | null {
  if (lateMs < 1000) return null;
  const [unit, name] =
    lateMs < minute
      ? ([1000, "second"] as const)
      : lateMs < hour
        ? ([minute, "minute"] as const)
        : lateMs < day
          ? ([hour, "hour"] as const)
          : ([day, "day"] as const);
  return `arrived ${plural(Math.floor(lateMs / unit), name)} after its time`;
}
