import { maxEmptyTakes, maxFailedTakes, maxRedos } from "@/lib/limits";
import type { Telemetry } from "@/lib/answers/takes/schema";
import { plural } from "@/lib/format";
import type { TakeFault, TakeStatus } from "@/lib/generated/prisma/enums";
import { graceSeconds } from "@/lib/time/answer-time";

/**
 * When a take is given back without counting (R6). A fault has to be proven: by the stored files, or by what the
 * recorder measured where neither the files nor the take's own times contradict it (W5).
 */

/** What the joined files of a take hold, whatever its recorder said. */
export type StoredMedia = {
  durationMs: number;
  /** About how long what arrived and cannot be played was, by its size. */
  lostMs: number;
  /** Mean bits per second of the picture; null without one. */
  picture: number | null;
  sound: { codec: string; bitsPerSecond: number } | null;
};

/** Shorter than this nobody said anything: a slip of the finger, or a file that broke off. */
const shortestMs = 1000;
/** Room for the last slice, and for two clocks. */
const slackMs = 2000;
/** A recorder that gives nothing more is given up after some seconds, and its file may end with its last key frame. */
const givenUpMs = 10_000;
/** Time left with which the recorder asks nobody to go on after a lost device: the answer is over. */
const restMs = 3000;
/** A knock on the table is no proof that a microphone works, half a word is. */
const heardAtMostMs = 300;
/** How much of a take must have been listened to or looked at before its silence or darkness means anything. */
const coverage = 0.8;
/** Opus spends about 1 kbit/s on silence and 30 on speech. AAC may spend the same on both and tells nothing. */
const soundingBits = 16_000;
/** A dark picture costs next to nothing; this much is spent on something that can be seen. */
const showingBits = 250_000;

export function faultOf(
  stored: StoredMedia,
  { notes, measured }: Telemetry,
  {
    isAudioOnly,
    wallMs,
    answerMs,
  }: {
    isAudioOnly: boolean;
    /** From the take's beginning to its finish, by the server's clock. */
    wallMs: number;
    /** Time for the answer, with what this candidate was granted. */
    answerMs: number;
  },
): TakeFault | null {
  const { durationMs, lostMs, sound, picture } = stored;
  // No recorder runs longer, so nothing is seen, heard or lost later.
  const mostMs = Math.min(wallMs, answerMs + graceSeconds * 1000) + slackMs;
  if (durationMs < shortestMs || lostMs > slackMs) return "SHORT";
  if (!sound) return "SILENT";
  if (picture === null && !isAudioOnly) return "BLACK";
  const wasLost = notes.some(
    ({ kind, atMs }) =>
      (kind === "device-lost" || kind === "recorder-error") &&
      atMs <= mostMs &&
      durationMs <= atMs + slackMs &&
      durationMs >= atMs - givenUpMs,
  );
  if (wasLost && durationMs < answerMs - restMs) return "DEVICE_LOST";
  if (!measured) return null;
  const { silentMs, heardMs, blackMs, seenMs, mutedMs } = measured;
  const listenedMs = silentMs + heardMs;
  if (Math.max(listenedMs, blackMs + seenMs, mutedMs) > mostMs) return null;
  if (listenedMs > 2 * durationMs + slackMs) return "SHORT";
  const isCovered = (ms: number) => ms >= coverage * durationMs;
  const isSounding =
    sound.codec === "opus" && sound.bitsPerSecond > soundingBits;
  const isShowing = (picture ?? 0) > showingBits;
  if (mutedMs >= durationMs / 2 && !(isSounding && isShowing))
    return "DEVICE_LOST";
  if (isCovered(listenedMs) && heardMs <= heardAtMostMs && !isSounding)
    return "SILENT";
  if (
    !isAudioOnly &&
    isCovered(blackMs + seenMs) &&
    seenMs <= heardAtMostMs &&
    !isShowing
  )
    return "BLACK";
  return null;
}

/** Whether a take is one of those the question allows. One in which nothing can be played never is. */
export function isCounted(take: {
  status: TakeStatus;
  fault: TakeFault | null;
}): boolean {
  return take.status !== "FAILED" && take.fault === null;
}

/** Whether a question's takes leave room for another one. */
export function mayBeginTake(
  takes: { status: TakeStatus; fault: TakeFault | null; bytes: bigint }[],
  maxTakes: number,
): boolean {
  const empty = takes.filter(
    ({ status, bytes }) => status === "FAILED" && bytes === 0n,
  ).length;
  return (
    takes.filter(isCounted).length < maxTakes &&
    takes.length - empty < maxTakes + maxFailedTakes &&
    empty < maxEmptyTakes
  );
}

/** Whether a faulty take is still given back, by the other takes of its question. */
export function mayRedo(
  others: { status: TakeStatus; fault: TakeFault | null }[],
): boolean {
  const redone = others.filter(
    ({ status, fault }) => status !== "FAILED" && fault !== null,
  );
  return redone.length < maxRedos;
}

/** The takes of an answer that were given back, in words: "2 technical faults (extra take given): silent microphone". Null without any. */
export function redoWords(
  takes: { id: string; fault: TakeFault | null }[],
  keptTakeId: string | null,
): string | null {
  const faults = takes.flatMap(({ id, fault }) =>
    id === keptTakeId ? [] : (fault ?? []),
  );
  if (faults.length === 0) return null;
  const causes = [...new Set(faults)].map((fault) => faultLabels[fault]);
  return `${plural(faults.length, "technical fault")} (extra take given): ${causes.join(", ")}`;
}

/** What was wrong, in words for the recruiter. */
export const faultLabels: Record<TakeFault, string> = {
  SILENT: "silent microphone",
  BLACK: "dark picture",
  DEVICE_LOST: "camera or microphone lost",
  EMPTY: "nothing recorded",
  SHORT: "recording stopped early",
};
