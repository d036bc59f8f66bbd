import type { Bitrates } from "@/lib/recordings/ladder";

/** Why a recording ended without being told to. */
export type Fault = "device-lost" | "recorder-error";

export type Recording = {
  /** Milliseconds recorded so far. */
  elapsedMs: () => number;
  /** The page may be about to go: hands over what was recorded until now, and leaves nothing in hand until `stay`. */
  flush: () => void;
  /** The page stays after all. */
  stay: () => void;
  /** Ends the recording; settled when the last slice was handed over. */
  stop: () => Promise<void>;
};

/** A slice as the recorder gave it, numbered from 0. */
export type RawSlice = { number: number; data: Blob; endMs: number };

/** Every two seconds: little enough to lose, and the server is never far behind. */
const sliceMs = 2000;

/**
 * Records a stream. Slices come one after the other: the next is handed over when the one before was taken. They make a
 * playable file only together and in order.
 */
export function record(
  stream: MediaStream,
  mimeType: string,
  bitrates: Bitrates,
  handlers: {
    onSlice: (bytes: ArrayBuffer, endMs: number) => Promise<void>;
    /** All that was not taken yet, while the page may not live long enough to take it. */
    onHurry?: (inHand: RawSlice[]) => void;
    onFault: (fault: Fault) => void;
  },
): Recording {
  const recorder = new MediaRecorder(stream, { mimeType, ...bitrates });
  const beganAt = performance.now();
  const elapsedMs = () => Math.round(performance.now() - beganAt);
  const inHand: RawSlice[] = [];
  let count = 0;
  let handedOver = Promise.resolve();
  let isStopping = false;
  let isBroken = false;
  let isLeaving = false;
  const hurry = () => {
    if (isLeaving && inHand.length > 0) handlers.onHurry?.(inHand);
  };

  /** Takes the slices in hand, in order; never rejects. */
  const handOver = async () => {
    for (let next = inHand[0]; next; next = inHand[0]) {
      try {
        await handlers.onSlice(await next.data.arrayBuffer(), next.endMs);
        inHand.shift();
      } catch {
        // A page that goes can read nothing any more: what is in hand was stored raw, and is tried again if it stays.
        if (isLeaving && !isStopping) return;
        breakOff();
      }
    }
  };

  recorder.addEventListener("dataavailable", ({ data }) => {
    if (data.size === 0 || isBroken) return;
    inHand.push({ number: count++, data, endMs: elapsedMs() });
    hurry();
    handedOver = handedOver.then(handOver);
  });
  const stopped = new Promise<void>((resolve) => {
    recorder.addEventListener("stop", () => resolve(), { once: true });
  });
  const stop = async () => {
    isStopping = true;
    if (recorder.state !== "inactive") recorder.stop();
    await stopped;
    await (handedOver = handedOver.then(handOver));
  };
  /** What comes after a slice that was lost cannot be played: the recording ends before it. */
  const breakOff = () => {
    isBroken = true;
    inHand.length = 0;
    // Also of a recording that is being stopped: its end is missing.
    void stop().then(() => handlers.onFault("recorder-error"));
  };
  const failWith = (fault: Fault) => () => {
    if (isStopping) return;
    void stop().then(() => handlers.onFault(fault));
  };
  recorder.addEventListener("error", failWith("recorder-error"));
  for (const track of stream.getTracks())
    track.addEventListener("ended", failWith("device-lost"), { once: true });
  recorder.start(sliceMs);

  return {
    elapsedMs,
    stop,
    flush: () => {
      isLeaving = true;
      hurry();
      if (recorder.state === "recording") recorder.requestData();
    },
    stay: () => {
      isLeaving = false;
      handedOver = handedOver.then(handOver);
    },
  };
}
