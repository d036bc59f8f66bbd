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

/**
 * Starts a recorder of a stream. Slices come one after the other: the next is handed over when the one before was taken.
 * They make a playable file only together and in order. Throws when it does not start.
 */
export function record(
  recorder: MediaRecorder,
  stream: MediaStream,
  handlers: {
    onSlice: (bytes: ArrayBuffer, endMs: number) => Promise<void>;
    /** All that was not taken yet, while the page may not live long enough to take it. */
    onUnload?: (inHand: RawSlice[]) => void;
    /** At once, while the slices before it may still be handed over: `stop` tells when they were. */
    onFault: (fault: Fault) => void;
  },
): Recording {
  const beganAt = performance.now();
  const elapsedMs = () => Math.round(performance.now() - beganAt);
  const inHand: RawSlice[] = [];
  let count = 0;
  let handedOver = Promise.resolve();
  let stopping: Promise<void> | undefined;
  let isFaulty = false;
  let isBroken = false;
  let isLeaving = false;
  const storeInHand = () => {
    if (isLeaving && inHand.length > 0) handlers.onUnload?.(inHand);
  };

  /** Takes the slices in hand, in order; never rejects. */
  const handOver = async () => {
    for (let next = inHand[0]; next; next = inHand[0]) {
      try {
        await handlers.onSlice(await next.data.arrayBuffer(), next.endMs);
        inHand.shift();
      } catch {
        // A page that goes can read nothing any more: what is in hand was stored raw, and is tried again if it stays.
        if (isLeaving && !stopping) return;
        breakOff();
      }
    }
  };

  recorder.addEventListener("dataavailable", ({ data }) => {
    if (data.size === 0 || isBroken) return;
    pulse.beat();
    inHand.push({ number: count++, data, endMs: elapsedMs() });
    storeInHand();
    handedOver = handedOver.then(handOver);
  });
  const stopped = new Promise<void>((resolve) => {
    recorder.addEventListener("stop", () => resolve(), { once: true });
  });
  const stop = () => {
    stopping ??= (async () => {
      pulse.stop();
      if (recorder.state !== "inactive") attempt(() => recorder.stop());
      await atMost(lastSliceMs, stopped);
      await (handedOver = handedOver.then(handOver));
      // What comes later comes after the end.
      isBroken = true;
    })();
    return stopping;
  };
  const fail = (fault: Fault) => {
    if (isFaulty) return;
    isFaulty = true;
    void stop();
    handlers.onFault(fault);
  };
  /** What comes after a slice that was lost cannot be played: the recording ends before it. */
  const breakOff = () => {
    isBroken = true;
    inHand.length = 0;
    // Also of a recording that is being stopped: its end is missing.
    fail("recorder-error");
  };
  const failWith = (fault: Fault) => () => {
    if (!stopping) fail(fault);
  };
  const pulse = watchPulse(recorder, failWith("recorder-error"));
  recorder.addEventListener("error", failWith("recorder-error"));
  recorder.addEventListener("stop", () => {
    const isLost = stream
      .getTracks()
      .some(({ readyState }) => readyState === "ended");
    failWith(isLost ? "device-lost" : "recorder-error")();
  });
  for (const track of stream.getTracks())
    track.addEventListener("ended", failWith("device-lost"), { once: true });
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
      isLeaving = true;
      storeInHand();
      if (recorder.state === "recording") attempt(() => recorder.requestData());
    },
    cancelUnload: () => {
      isLeaving = false;
      handedOver = handedOver.then(handOver);
    },
  };
}
