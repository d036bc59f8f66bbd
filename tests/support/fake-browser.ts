import { vi } from "vitest";
import { fakeStream } from "./fake-recorder";

/** What the recorder's side asks of a browser besides its recorder: a page that is looked at, ears and eyes of nothing. */
export function installBrowser(): void {
  const document = Object.assign(new EventTarget(), {
    visibilityState: "visible",
    createElement: () => ({
      play: () => Promise.resolve(),
      getContext: () => null,
    }),
  });
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", document);
  vi.stubGlobal("MediaStream", class {});
  vi.stubGlobal("AudioContext", DeafContext);
  installLocks();
}

/**
 * Locks of one tab: who asks takes them from whoever held them. Node's own serve all threads of a process, and end it
 * when two of them ask in the same moment.
 */
export function installLocks(): void {
  const held = new Map<string, () => void>();
  const request = (name: string, _steal: object, hold: () => Promise<void>) =>
    new Promise<void>((resolve, reject) => {
      held.get(name)?.();
      held.set(name, () => reject(new DOMException("stolen", "AbortError")));
      void hold().then(resolve);
    });
  vi.stubGlobal("navigator", { locks: { request } });
}

/** A camera that gives what a test says, in order, and streams of nothing afterwards. */
export function installCamera(devices: object = {}) {
  /** What it was asked for. */
  const asked: MediaStreamConstraints[] = [];
  const answers: Promise<MediaStream>[] = [];
  /** Streams that it gave when no test had said anything. */
  const streams: MediaStream[] = [];
  const getUserMedia = (wanted: MediaStreamConstraints) => {
    asked.push(wanted);
    const answer = answers.shift();
    if (answer) return answer;
    const stream = fakeStream(Boolean(wanted.video));
    streams.push(stream);
    return Promise.resolve(stream);
  };
  const enumerateDevices = () => Promise.resolve([]);
  const mediaDevices = { getUserMedia, enumerateDevices, ...devices };
  vi.stubGlobal("navigator", { ...navigator, mediaDevices });
  return { asked, answers, streams };
}

/** Nobody waits any longer for the network. */
export function comeBack(): void {
  window.dispatchEvent(new Event("online"));
}

class DeafContext {
  readonly state = "suspended";
  createAnalyser = () => ({ fftSize: 0 });
  createMediaStreamSource = () => ({
    connect: () => undefined,
    disconnect: () => undefined,
  });
  resume = () => Promise.resolve();
  close = () => Promise.resolve();
}
