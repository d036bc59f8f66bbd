import { vi } from "vitest";

/** Stands in for the browser's MediaRecorder: hands over what a test says. */
export class FakeRecorder extends EventTarget {
  static readonly made: FakeRecorder[] = [];
  static isTypeSupported = () => true;
  state: RecordingState = "inactive";

  /** Puts it in the browser's place; the list of those that the product makes from now on. */
  static install(): FakeRecorder[] {
    this.made.length = 0;
    vi.stubGlobal("MediaRecorder", this);
    return this.made;
  }

  constructor() {
    super();
    FakeRecorder.made.push(this);
  }

  start(): void {
    this.state = "recording";
  }

  /** Hands over a slice. */
  give(data: string | Blob): void {
    const slice = new Blob([data]);
    if (data instanceof Blob) slice.arrayBuffer = () => data.arrayBuffer();
    this.dispatchEvent(
      Object.assign(new Event("dataavailable"), { data: slice }),
    );
  }

  requestData(): void {
    // A test gives what it wants to give.
  }

  stop(): void {
    this.state = "inactive";
    queueMicrotask(() => this.dispatchEvent(new Event("stop")));
  }
}

/** A camera's stream of nothing. */
export function fakeStream(): MediaStream {
  const track = Object.assign(new EventTarget(), {
    stop: () => undefined,
    muted: false,
    getSettings: () => ({}),
  });
  return {
    getTracks: () => [track],
    getVideoTracks: () => [],
    getAudioTracks: () => [track],
  } as unknown as MediaStream;
}

/** What a browser gives for a slice that it has lost. */
export function lostSlice(): Blob {
  const blob = new Blob(["lost"]);
  blob.arrayBuffer = () =>
    Promise.reject(new DOMException("gone", "NotReadableError"));
  return blob;
}
