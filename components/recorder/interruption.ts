import type { CandidateQuestion, CandidateTake } from "@/lib/answers/queries";

/**
 * Why a recording stopped before its time: the page was gone, a device was, the browser's recorder gave nothing more, or
 * it was recorded somewhere else.
 */
export type Interruption = "reload" | "device" | "recorder" | "elsewhere";

/** An answer that is interrupted, in milliseconds of the server's clock. */
export type Stopped = {
  /** When its time is over, if its clock does not stand. */
  endsAt: number;
  /** When its last recorded slice ended: the clock stands since. Null where nothing was recorded. */
  stoppedAt: number | null;
};

/** Until when an interrupted answer's clock stands (lib/answers/takes/pauses); null for one that runs. */
export function standsUntil(
  { stoppedAt }: Stopped,
  { pauseLeftMs }: Pick<CandidateQuestion, "pauseLeftMs">,
): number | null {
  return stoppedAt === null ? null : stoppedAt + pauseLeftMs;
}

/** How a page that is opened finds a take that was not ended. */
export function interruptionOf(
  question: CandidateQuestion,
  take: CandidateTake,
  device: {
    segments: string[];
    recordedUntil: Record<string, number | null>;
  },
): Stopped & { cause: Interruption } {
  const isKnown = (id: string | undefined) =>
    device.segments.some((known) => known === id);
  const answerMs = question.answerSeconds * 1000;
  // Another device may have gone on with it since: then the server knows better.
  const isLastHere = isKnown(take.segmentIds.at(-1));
  const here = isLastHere ? device.recordedUntil[take.id] : null;
  return {
    endsAt: Date.parse(take.startedAt) + answerMs + take.pausedMs,
    stoppedAt: here ?? timeOf(question.lastByteAt),
    cause: take.segmentIds.some(isKnown) ? "reload" : "elsewhere",
  };
}

function timeOf(iso: string | null): number | null {
  return iso === null ? null : Date.parse(iso);
}
