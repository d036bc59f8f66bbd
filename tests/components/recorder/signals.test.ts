import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  watchSignals,
  type Moment,
  type Signals,
} from "@/components/recorder/signals";
import { installBrowser } from "../../support/fake-browser";
import { fakeStream } from "../../support/fake-recorder";

beforeEach(() => {
  installBrowser();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const faked = () => {
  throw new DOMException("faked", "NotSupportedError");
};

class Context {
  readonly state: string = "running";
  createAnalyser = () => ({
    fftSize: 0,
    getFloatTimeDomainData: (into: Float32Array) => into.fill(0.1),
  });
  createMediaStreamSource = () => ({
    connect: () => undefined,
    disconnect: () => undefined,
  });
  resume = () => Promise.resolve();
  close = () => Promise.resolve();
}

test.each<[string, unknown]>([
  ["has no AudioContext", undefined],
  [
    "makes none",
    class {
      constructor() {
        faked();
      }
    },
  ],
  [
    "connects none to the microphone, as Firefox with a Bluetooth headset",
    class extends Context {
      override createMediaStreamSource = faked;
    },
  ],
  [
    "analyses nothing",
    class extends Context {
      override createAnalyser = faked;
    },
  ],
  [
    "stops measuring in the middle",
    class extends Context {
      override createAnalyser = () => ({
        fftSize: 0,
        getFloatTimeDomainData: faked,
      });
    },
  ],
])(
  "M1.2 where the browser %s, the level is not measurable, and never an exception",
  async (_, AudioContext) => {
    vi.stubGlobal("AudioContext", AudioContext);
    const { last, stop } = watch();
    await vi.advanceTimersByTimeAsync(3000);
    expect(last().signals).toMatchObject({
      isUnmeasured: true,
      isSilent: false,
    });
    expect(last().moment.isHeard).toBeNull();
    stop();
  },
);

test("a level that can be measured is", async () => {
  vi.stubGlobal("AudioContext", Context);
  const { last, stop } = watch();
  await vi.advanceTimersByTimeAsync(3000);
  expect(last().signals).toMatchObject({ isUnmeasured: false });
  expect(last().moment.isHeard).toBe(true);
  stop();
});

test("M2.13 a browser that refuses to resume is asked now and then, and its refusals are caught", async () => {
  const rejected = vi.fn();
  process.on("unhandledRejection", rejected);
  let asked = 0;
  vi.stubGlobal(
    "AudioContext",
    class extends Context {
      override readonly state = "suspended";
      override resume = () => {
        asked += 1;
        return Promise.reject(new DOMException("faked", "NotAllowedError"));
      };
      override close = () => Promise.reject(new DOMException("faked"));
    },
  );
  const { last, stop } = watch();
  await vi.advanceTimersByTimeAsync(5000);
  stop();
  vi.useRealTimers();
  await new Promise(setImmediate);
  process.off("unhandledRejection", rejected);
  expect(rejected).not.toHaveBeenCalled();
  expect(asked).toBeLessThanOrEqual(6);
  expect(last().signals.isUnmeasured).toBe(true);
});

const readable = {
  drawImage: () => undefined,
  getImageData: () => ({ data: new Uint8ClampedArray(32 * 24 * 4) }),
};

test.each<[string, () => unknown]>([
  ["gives no canvas", () => null],
  ["throws for a canvas", faked],
  ["does not draw", () => ({ ...readable, drawImage: faked })],
  ["lets nobody read a picture", () => ({ ...readable, getImageData: faked })],
])(
  "B2 where the browser %s, the picture is not measurable, and not dark",
  async (_, getContext) => {
    useCanvas(getContext);
    const { last, stop } = watch();
    await vi.advanceTimersByTimeAsync(3000);
    expect(last().moment.isSeen).toBeNull();
    expect(last().signals).toMatchObject({ isBlack: false });
    stop();
  },
);

test("a picture that can be measured is", async () => {
  useCanvas(() => readable);
  const { last, stop } = watch();
  await vi.advanceTimersByTimeAsync(3000);
  expect(last().moment.isSeen).toBe(false);
  expect(last().signals).toMatchObject({ isBlack: true });
  stop();
});

function useCanvas(getContext: () => unknown): void {
  Object.assign(document, {
    createElement: () => ({
      readyState: 4,
      HAVE_CURRENT_DATA: 2,
      play: () => Promise.reject(new Error("faked")),
      getContext,
    }),
  });
}

function watch() {
  const heard: { signals: Signals; moment: Moment }[] = [];
  const stop = watchSignals(fakeStream(), (signals, moment) =>
    heard.push({ signals, moment }),
  );
  return { last: () => heard.at(-1)!, stop };
}
