import type { Bitrates } from "@/lib/recordings/ladder";

/** Why a recording ended without being told to. */
export type Fault = "device-lost" | "recorder-error";

export type Recording = {
  /** Milliseconds recorded so far. */
  elapsedMs: () => number;
  /** Hands over what was recorded until now, because the page may be about to go. */
  flush: () => void;
  /** Ends the recording; settled when the last slice was handed over. */
  stop: () => Promise<void>;
};

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
    onFault: (fault: Fault) => void;
  },
): Recording {
  const recorder = new MediaRecorder(stream, { mimeType, ...bitrates });
  const beganAt = performance.now();
  const elapsedMs = () => Math.round(performance.now() - beganAt);
  let handedOver = Promise.resolve();
  let isStopping = false;

  recorder.addEventListener("dataavailable", ({ data }) => {
    if (data.size === 0) return;
    const endMs = elapsedMs();
    handedOver = handedOver.then(async () =>
      handlers.onSlice(await data.arrayBuffer(), endMs),
    );
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
      if (recorder.state === "recording") recorder.requestData();
    },
  };
}
