import { problemOf, type DeviceProblem } from "./device-problem";
import { recordableType, wantedAudio, wantedVideo } from "./format";
import { Store } from "./store";

export type CameraState =
  | { name: "off" }
  | { name: "opening" }
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

/** The candidate's camera and microphone: opened once, shared by all screens, remembered for the next visit. */
export class Camera {
  readonly state = new Store<CameraState>({ name: "off" });
  private opening?: Promise<void>;

  constructor(private isAudioOnly: boolean) {}

  /** With a picture or without, as it was granted. A camera that is on the other way is opened anew by the next screen. */
  useAudioOnly(isAudioOnly: boolean): void {
    if (this.isAudioOnly === isAudioOnly) return;
    this.isAudioOnly = isAudioOnly;
    this.close();
  }

  /** Opens what was chosen before, or the browser's own choice. Does nothing when it is open. */
  open(choice: Choice = {}): Promise<void> {
    const { name } = this.state.get();
    if (name === "on" && Object.keys(choice).length === 0)
      return Promise.resolve();
    this.opening ??= this.start({ ...remembered(), ...choice }).finally(() => {
      this.opening = undefined;
    });
    return this.opening;
  }

  close(): void {
    const state = this.state.get();
    if (state.name === "on") stop(state.stream);
    this.state.set({ name: "off" });
  }

  private async start(choice: Choice): Promise<void> {
    this.close();
    this.state.set({ name: "opening" });
    if (!recordableType(this.isAudioOnly) || !navigator.mediaDevices)
      return this.fail("unsupported");
    try {
      const stream = await obtain(choice, this.isAudioOnly);
      const devices = await describe(stream);
      for (const track of stream.getTracks())
        track.addEventListener("ended", () => this.lose(stream));
      remember(devices);
      this.state.set({ name: "on", stream, devices });
    } catch (error) {
      this.fail(problemOf(error));
    }
  }

  private lose(stream: MediaStream): void {
    const state = this.state.get();
    if (state.name !== "on" || state.stream !== stream) return;
    stop(stream);
    this.fail("lost");
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

async function describe(stream: MediaStream): Promise<Devices> {
  const all = await navigator.mediaDevices.enumerateDevices();
  const list = (kind: MediaDeviceKind) =>
    all
      .filter((device) => device.kind === kind && device.deviceId)
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
  return {
    // No choice of what is not used.
    cameras: stream.getVideoTracks().length > 0 ? list("videoinput") : [],
    microphones: list("audioinput"),
    cameraId: stream.getVideoTracks()[0]?.getSettings().deviceId ?? "",
    microphoneId: stream.getAudioTracks()[0]?.getSettings().deviceId ?? "",
  };
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
