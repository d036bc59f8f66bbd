import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Camera } from "@/components/recorder/camera";
import { installBrowser, installCamera } from "../../support/fake-browser";
import { FakeRecorder, fakeStream } from "../../support/fake-recorder";

beforeEach(() => {
  installBrowser();
  FakeRecorder.install();
});

afterEach(() => {
  vi.useRealTimers();
});

test("M2.9 the camera that looks at the candidate is wished for, where there are several", async () => {
  const { asked } = installCamera();
  await new Camera(false).open();
  expect(asked[0]).toMatchObject({ video: { facingMode: "user" } });
});

test.each([
  ["refuses to list devices", () => Promise.reject(new Error("faked"))],
  [
    "throws when asked for them",
    () => {
      throw new TypeError("faked");
    },
  ],
])("B2 a browser that %s opens its camera all the same", async (_, list) => {
  installCamera({ enumerateDevices: list });
  const camera = new Camera(true);
  await camera.open();
  expect(camera.state.get()).toMatchObject({
    name: "on",
    devices: { cameras: [], microphones: [] },
  });
});

test("M2.11 a browser that never answers for its camera is asked again, and the first to answer is taken", async () => {
  vi.useFakeTimers();
  const { answers, streams } = installCamera();
  const camera = new Camera(true);
  answers.push(new Promise(() => undefined));
  void camera.open();
  expect(camera.state.get()).toEqual({ name: "opening", isSlow: false });
  await vi.advanceTimersByTimeAsync(8000);
  expect(camera.state.get()).toEqual({ name: "opening", isSlow: true });
  const late = Promise.withResolvers<MediaStream>();
  answers.push(late.promise);
  void camera.askAgain();
  expect(camera.state.get()).toEqual({ name: "opening", isSlow: false });
  await camera.askAgain();
  expect(camera.state.get()).toMatchObject({ name: "on", stream: streams[0] });
  // Nobody uses what the other attempt opens: its light would stay on.
  const other = fakeStream();
  const stop = vi.spyOn(other.getTracks()[0]!, "stop");
  late.resolve(other);
  await vi.advanceTimersByTimeAsync(0);
  expect(stop).toHaveBeenCalled();
  expect(camera.state.get()).toMatchObject({ stream: streams[0] });
});

test("an attempt that was given up changes nothing when it fails at last", async () => {
  vi.useFakeTimers();
  const { answers } = installCamera();
  const camera = new Camera(true);
  const first = Promise.withResolvers<MediaStream>();
  answers.push(first.promise, new Promise(() => undefined));
  void camera.open();
  await vi.advanceTimersByTimeAsync(8000);
  void camera.askAgain();
  first.reject(new DOMException("faked", "AbortError"));
  await vi.advanceTimersByTimeAsync(0);
  expect(camera.state.get()).toMatchObject({ name: "opening" });
});

test("a camera that is closed while it opens does not come on afterwards", async () => {
  const { answers } = installCamera();
  const camera = new Camera(true);
  const stream = fakeStream();
  const stop = vi.spyOn(stream.getTracks()[0]!, "stop");
  const answer = Promise.withResolvers<MediaStream>();
  answers.push(answer.promise);
  const opening = camera.open();
  camera.close();
  answer.resolve(stream);
  await opening;
  expect(camera.state.get()).toEqual({ name: "off" });
  expect(stop).toHaveBeenCalled();
});

test("a stream that says little of itself is used all the same", async () => {
  const { answers } = installCamera();
  const stream = fakeStream();
  Object.assign(stream.getTracks()[0]!, { getSettings: undefined });
  answers.push(Promise.resolve(stream));
  const camera = new Camera(true);
  await camera.open();
  expect(camera.state.get()).toMatchObject({ name: "on", stream });
});
