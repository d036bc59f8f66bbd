import { formatClock, plural } from "@/lib/format";
import { maxPausedMs } from "@/lib/limits";

/**
 * The time to answer is what was recorded (M1.10): after an interruption the clock stands from the end of the last
 * recorded slice until the recording is continued. Each segment keeps for how long it stood before.
 */

type Paused = { segments: { pausedMs: number }[] };

/** For how long the clock of a take has stood. */
export function pausedMsOf({ segments }: Paused): number {
  return segments.reduce((sum, { pausedMs }) => sum + pausedMs, 0);
}

/** For how long a question's clock may still stand, by its takes. */
export function pauseLeftMs(takes: Paused[]): number {
  const paused = takes.reduce((sum, take) => sum + pausedMsOf(take), 0);
  return Math.max(0, maxPausedMs - paused);
}

/**
 * For how long the clock stood before a segment that begins now. The device's word can only shorten what the server saw
 * itself: from the last byte of the recording, or from the beginning of a segment of which nothing arrived because the
 * network refused it. Where neither knows of a recording, the clock ran.
 */
export function pauseBefore(
  now: Date,
  {
    recordedUntil,
    lastByteAt,
    lastBeganAt,
    leftMs,
  }: {
    /** By the device: the end of its last slice, in the server's time. */
    recordedUntil: Date | null;
    lastByteAt: Date | null;
    /** When the latest segment began. */
    lastBeganAt: Date;
    leftMs: number;
  },
): number {
  if (!lastByteAt && !recordedUntil) return 0;
  const stoppedAt = Math.max(
    recordedUntil?.getTime() ?? 0,
    lastByteAt?.getTime() ?? 0,
    lastBeganAt.getTime(),
  );
  return Math.min(leftMs, Math.max(0, now.getTime() - stoppedAt));
}

/** What the recruiter reads beside an answer that was interrupted; null for one that was not. */
export function pauseWords(
  segments: { pausedMs: number; bytes: bigint | null }[],
): string | null {
  const parts = segments.filter(({ bytes }) => bytes !== 0n).length;
  const seconds = Math.round(pausedMsOf({ segments }) / 1000);
  if (parts < 2 && seconds === 0) return null;
  return `paused ${formatClock(seconds)}, ${plural(parts, "part")}`;
}
