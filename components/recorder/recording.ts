import type { Bitrates } from "@/lib/answers/takes/ladder";
import { atMost, attempt } from "./harmless";
import { watchPulse } from "./pulse";

/** Why a recording ended without being told to. */
export type Fault = "device-lost" | "recorder-error";

export type Recording = {
  /** Milliseconds recorded so far. */
  elapsedMs: () => number;
  /** The page may be about to go: hands over what was recorded until now, and leaves nothing in hand until `cancelUnload`. */
  flush: () => void;
  /** The page stays after all. */
  cancelUnload: () => void;
  /** Ends the recording; settled when the last slice was handed over, or the recorder does not answer any more. */
  stop: () => Promise<void>;
};

/** A slice as the recorder gave it, numbered from 0. */
export type RawSlice = { number: number; data: Blob; endMs: number };

/** Every two seconds: little enough to lose, and the server is never far behind. */
const sliceMs = 2000;
/** A slow phone may take seconds over its last slice; a recorder that is broken never gives it. */
const lastSliceMs = 15_000;

/** A recorder of the first type that the browser makes one for: some refuse a type that they say they support. */
export function prepare(
  stream: MediaStream,
  types: string[],
  bitrates: Bitrates,
): { recorder: MediaRecorder; mimeType: string } | null {
  for (const mimeType of types) {
    const options = { mimeType, ...bitrates };
    const recorder = attempt(() => new MediaRecorder(stream, options));
    if (recorder) return { recorder, mimeType };
  }
  return null;
}

type Handlers = {
  onSlice: (bytes: ArrayBuffer, endMs: number) => Promise<void>;
  /** All that was not taken yet, while the page may not live long enough to take it. */
  onUnload?: (inHand: RawSlice[]) => void;
  /** At once, while the slices before it may still be handed over: `stop` tells when they were. */
  onFault: (fault: Fault) => void;
};

/**
 * Starts a recorder of a stream. Slices come one after the other: the next is handed over when the one before was taken.
 * They make a playable file only together and in order. Throws when it does not start.
 */
export function record(
  recorder: MediaRecorder,
  stream: MediaStream,
  handlers: Handlers,
): Recording {
  const beganAt = performance.now();
  const elapsedMs = () => Math.round(performance.now() - beganAt);
  let stopping: Promise<void> | undefined;
  let isFaulty = false;
  // Also of a recording that is being stopped: its end is missing.
  const handover = new Handover(handlers, () => fail("recorder-error"));

  recorder.addEventListener("dataavailable", ({ data }) => {
    if (data.size === 0 || handover.isOver) return;
    pulse.beat();
    handover.add(data, elapsedMs());
  });
  const stopped = new Promise<void>((resolve) => {
    recorder.addEventListener("stop", () => resolve(), { once: true });
  });
  const stop = () => {
    stopping ??= (async () => {
      handover.isEnding = true;
      pulse.stop();
      if (recorder.state !== "inactive") attempt(() => recorder.stop());
      await atMost(lastSliceMs, stopped);
      await handover.handOver();
      // What comes later comes after the end.
      handover.isOver = true;
    })();
    return stopping;
  };
  const fail = (fault: Fault) => {
    if (isFaulty) return;
    isFaulty = true;
    void stop();
    handlers.onFault(fault);
  };
  const pulse = watchFaults(recorder, stream, (fault) => {
    if (!stopping) fail(fault);
  });
  try {
    recorder.start(sliceMs);
  } catch (error) {
    isFaulty = true;
    pulse.stop();
    throw error;
  }

  return {
    elapsedMs,
    stop,
    flush: () => {
      handover.leave();
      if (recorder.state === "recording") attempt(() => recorder.requestData());
    },
    cancelUnload: () => handover.stay(),
  };
}

/** The slices that a recorder gave, until each was taken. */
class Handover {
  private readonly inHand: RawSlice[] = [];
  private count = 0;
  private handedOver = Promise.resolve();
  private isLeaving = false;
  /** The recording is being stopped. */
  isEnding = false;
  /** Nothing more is taken. */
  isOver = false;

  constructor(
    private readonly handlers: Handlers,
    private readonly onLoss: () => void,
  ) {}

  add(data: Blob, endMs: number): void {
    this.inHand.push({ number: this.count++, data, endMs });
    this.store();
    void this.handOver();
  }

  /** Settled when all slices until now were taken, in order; never rejects. */
  handOver(): Promise<void> {
    this.handedOver = this.handedOver.then(() => this.takeAll());
    return this.handedOver;
  }

  leave(): void {
    this.isLeaving = true;
    this.store();
  }

  stay(): void {
    this.isLeaving = false;
    void this.handOver();
  }

  private store(): void {
    if (this.isLeaving && this.inHand.length > 0)
      this.handlers.onUnload?.(this.inHand);
  }

  private async takeAll(): Promise<void> {
    for (let next = this.inHand[0]; next; next = this.inHand[0]) {
      try {
        const bytes = await next.data.arrayBuffer();
        await this.handlers.onSlice(bytes, next.endMs);
        this.inHand.shift();
      } catch {
        // A page that goes can read nothing any more: what is in hand was stored raw, and is tried again if it stays.
        if (this.isLeaving && !this.isEnding) return;
        this.breakOff();
      }
    }
  }

  /** What comes after a slice that was lost cannot be played: the recording ends before it. */
  private breakOff(): void {
    this.isOver = true;
    this.inHand.length = 0;
    this.onLoss();
  }
}

/** Tells of whatever ends a recording without being told to; `beat` as in `watchPulse`. */
function watchFaults(
  recorder: MediaRecorder,
  stream: MediaStream,
  tell: (fault: Fault) => void,
): ReturnType<typeof watchPulse> {
  recorder.addEventListener("error", () => tell("recorder-error"));
  recorder.addEventListener("stop", () => {
    const isLost = stream
      .getTracks()
      .some(({ readyState }) => readyState === "ended");
    tell(isLost ? "device-lost" : "recorder-error");
  });
  for (const track of stream.getTracks())
    track.addEventListener("ended", () => tell("device-lost"), { once: true });
  return watchPulse(recorder, () => tell("recorder-error"));
}
