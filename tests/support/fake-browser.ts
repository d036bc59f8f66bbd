import { vi } from "vitest";

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
