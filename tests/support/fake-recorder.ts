import { vi } from "vitest";

/** Stands in for the browser's MediaRecorder: hands over what a test says. */
export class FakeRecorder extends EventTarget {
  static readonly made: FakeRecorder[] = [];
  static isTypeSupported: () => boolean;
  /** Types that it says it supports, and then makes no recorder for, or does not start one. */
  static refused: { make: string[]; start: string[] };
  state: RecordingState = "inactive";
  /** Whether it says that it has stopped when it is told to. */
  isObedient = true;
  /** How often it was asked for what it has. */
  requests = 0;

  /** Puts it in the browser's place; the list of those that the product makes from now on. */
  static install(): FakeRecorder[] {
    this.made.length = 0;
    this.isTypeSupported = () => true;
    this.refused = { make: [], start: [] };
    vi.stubGlobal("MediaRecorder", this);
    return this.made;
  }

  constructor(
    _stream: MediaStream,
    readonly options: MediaRecorderOptions = {},
  ) {
    super();
    this.refuse(FakeRecorder.refused.make);
    FakeRecorder.made.push(this);
  }

  start(): void {
    this.refuse(FakeRecorder.refused.start);
    this.state = "recording";
  }

  private refuse(types: string[]): void {
    if (types.includes(this.options.mimeType ?? ""))
      throw new DOMException("faked", "NotSupportedError");
  }

  /** Hands over a slice. */
  give(data: string | Blob): void {
    const slice = new Blob([data]);
    if (data instanceof Blob) slice.arrayBuffer = () => data.arrayBuffer();
    this.dispatchEvent(
      Object.assign(new Event("dataavailable"), { data: slice }),
    );
  }

  /** A test gives what it wants to give. */
  requestData(): void {
    this.requests += 1;
  }

  stop(): void {
    this.state = "inactive";
    if (this.isObedient) this.hasStopped();
  }

  /** It stops, whoever wanted it. */
  hasStopped(): void {
    this.state = "inactive";
    queueMicrotask(() => this.dispatchEvent(new Event("stop")));
  }
}

/** A microphone's stream of nothing, or a camera's. */
export function fakeStream(hasPicture = false): MediaStream {
  const track = Object.assign(new EventTarget(), {
    stop: () => undefined,
    muted: false,
    getSettings: () => ({}),
  });
  return {
    getTracks: () => [track],
    getVideoTracks: () => (hasPicture ? [track] : []),
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
