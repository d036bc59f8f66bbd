import { problemOf, type DeviceProblem } from "./device-problem";
import { attempt } from "./harmless";
import { recordableTypes, wantedAudio, wantedVideo } from "./format";
import { Store } from "./store";

export type CameraState =
  | { name: "off" }
  /** Slow: the browser has not answered for a while. It may be asking, or never answer. */
  | { name: "opening"; isSlow: boolean }
  | { name: "on"; stream: MediaStream; devices: Devices }
  | { name: "failed"; problem: DeviceProblem };

/** The browser may keep a label to itself: it is empty then. */
export type Device = { id: string; label: string };

export type Devices = {
  cameras: Device[];
  microphones: Device[];
  cameraId: string;
  microphoneId: string;
};

type Choice = { cameraId?: string; microphoneId?: string };

const memory = "hifinity-devices";
/** Cameras are open, or the question for them is answered, long before. */
const slowMs = 8000;

/** The candidate's camera and microphone: opened once, shared by all screens, remembered for the next visit. */
export class Camera {
  readonly state = new Store<CameraState>({ name: "off" });
  private opening?: Promise<void>;
  /** Counts what the browser was asked for: a failure counts only of the last. */
  private attempts = 0;
  /** Attempts up to this one are not wanted any more, whatever they give. */
  private unwanted = 0;

  constructor(private isAudioOnly: boolean) {}

  /** With a picture or without, as it was granted. A camera that is on the other way is opened anew by the next screen. */
  useAudioOnly(isAudioOnly: boolean): void {
    if (this.isAudioOnly === isAudioOnly) return;
    this.isAudioOnly = isAudioOnly;
    this.close();
  }

  /** Opens what was chosen before, or the browser's own choice. Does nothing when it is open or being opened. */
  open(choice: Choice = {}): Promise<void> {
    const { name } = this.state.get();
    if (name === "on" && Object.keys(choice).length === 0)
      return Promise.resolve();
    if (name !== "opening") {
      this.close();
      this.opening = this.start({ ...remembered(), ...choice });
    }
    return this.opening ?? Promise.resolve();
  }

  /** Once more, of a browser that does not answer. What it gives first is taken. */
  askAgain(): Promise<void> {
    if (this.state.get().name === "opening")
      this.opening = this.start(remembered());
    return this.opening ?? Promise.resolve();
  }

  close(): void {
    const state = this.state.get();
    this.unwanted = this.attempts;
    if (state.name === "on") stop(state.stream);
    this.state.set({ name: "off" });
  }

  private async start(choice: Choice): Promise<void> {
    const turn = ++this.attempts;
    this.state.set({ name: "opening", isSlow: false });
    if (recordableTypes(this.isAudioOnly).length === 0 || !hasDevices())
      return this.fail("unsupported");
    const timer = setTimeout(() => {
      if (this.isLast(turn)) this.state.set({ name: "opening", isSlow: true });
    }, slowMs);
    try {
      const stream = await obtain(choice, this.isAudioOnly);
      if (turn <= this.unwanted) return stop(stream);
      this.unwanted = this.attempts;
      for (const track of stream.getTracks())
        track.addEventListener("ended", () => this.onLost(stream));
      this.state.set({ name: "on", stream, devices: chosen(stream) });
      void this.describe(stream);
    } catch (error) {
      if (this.isLast(turn)) this.fail(problemOf(error));
    } finally {
      clearTimeout(timer);
    }
  }

  private isLast(turn: number): boolean {
    return turn === this.attempts && turn > this.unwanted;
  }

  /** What else there is to choose from; nobody waits for it, and some browsers do not say. */
  private async describe(stream: MediaStream): Promise<void> {
    const devices = { ...chosen(stream), ...(await listDevices(stream)) };
    if (!this.isOn(stream)) return;
    remember(devices);
    this.state.set({ name: "on", stream, devices });
  }

  private onLost(stream: MediaStream): void {
    if (!this.isOn(stream)) return;
    stop(stream);
    this.fail("lost");
  }

  private isOn(stream: MediaStream): boolean {
    const state = this.state.get();
    return state.name === "on" && state.stream === stream;
  }

  private fail(problem: DeviceProblem): void {
    this.state.set({ name: "failed", problem });
  }
}

/** A remembered device that is gone is no reason to fail: any other will do. */
async function obtain(
  choice: Choice,
  isAudioOnly: boolean,
): Promise<MediaStream> {
  const { mediaDevices } = navigator;
  try {
    return await mediaDevices.getUserMedia({
      video: !isAudioOnly && { ...wantedVideo, ...exactly(choice.cameraId) },
      audio: { ...wantedAudio, ...exactly(choice.microphoneId) },
    });
  } catch (error) {
    const isGone = ["overconstrained", "not-found"].includes(problemOf(error));
    if (!isGone || !(choice.cameraId || choice.microphoneId)) throw error;
    return mediaDevices.getUserMedia({
      video: !isAudioOnly && wantedVideo,
      audio: wantedAudio,
    });
  }
}

function exactly(id: string | undefined) {
  return id ? { deviceId: { exact: id } } : {};
}

function hasDevices(): boolean {
  return Boolean(attempt(() => navigator.mediaDevices));
}

/** What the browser opened, as long as it is not known what else there is. */
function chosen(stream: MediaStream): Devices {
  return {
    cameras: [],
    microphones: [],
    cameraId: deviceOf(stream.getVideoTracks()[0]),
    microphoneId: deviceOf(stream.getAudioTracks()[0]),
  };
}

async function listDevices(stream: MediaStream) {
  try {
    const all = await navigator.mediaDevices.enumerateDevices();
    const list = (kind: MediaDeviceKind) =>
      all
        .filter((device) => device.kind === kind && device.deviceId)
        .map(({ deviceId, label }) => ({ id: deviceId, label }));
    return {
      // No choice of what is not used.
      cameras: stream.getVideoTracks().length > 0 ? list("videoinput") : [],
      microphones: list("audioinput"),
    };
  } catch {
    return {};
  }
}

function deviceOf(track: MediaStreamTrack | undefined): string {
  return attempt(() => track?.getSettings().deviceId) ?? "";
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function remembered(): Choice {
  try {
    return JSON.parse(localStorage.getItem(memory) ?? "{}") as Choice;
  } catch {
    return {};
  }
}

function remember({ cameraId, microphoneId }: Devices): void {
  try {
    const known = cameraId ? { cameraId, microphoneId } : { microphoneId };
    localStorage.setItem(memory, JSON.stringify({ ...remembered(), ...known }));
  } catch {
    // A browser that keeps nothing will ask again.
  }
}
