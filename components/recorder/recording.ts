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
  /** A slice could not be taken while the page was about to go. */
  let hasMissed = false;
  let isLeaving = false;
  const hurry = () => {
    if (isLeaving && inHand.length > 0) handlers.onHurry?.(inHand);
  };

  recorder.addEventListener("dataavailable", ({ data }) => {
    if (data.size === 0 || isBroken) return;
    const endMs = elapsedMs();
    inHand.push({ number: count++, data, endMs });
    hurry();
    handedOver = handedOver.then(async () => {
      if (isBroken || hasMissed) return;
      try {
        await handlers.onSlice(await data.arrayBuffer(), endMs);
        inHand.shift();
      } catch {
        // A page that goes can read nothing any more. What is in hand is stored raw, and what still comes with it.
        if (isLeaving) hasMissed = true;
        else breakOff();
      }
    });
  });
  const stopped = new Promise<void>((resolve) => {
    recorder.addEventListener("stop", () => resolve(), { once: true });
  });
  const stop = async () => {
    isStopping = true;
    if (recorder.state !== "inactive") recorder.stop();
    await stopped;
    await handedOver;
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
      if (hasMissed) breakOff();
    },
  };
}
