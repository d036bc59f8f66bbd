import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { prepare, record } from "@/components/recorder/recording";
import { installBrowser } from "../../support/fake-browser";
import {
  FakeRecorder,
  fakeStream,
  lostSlice,
} from "../../support/fake-recorder";

let made: FakeRecorder[];

beforeEach(() => {
  installBrowser();
  made = FakeRecorder.install();
});

afterEach(() => {
  vi.useRealTimers();
});

test("slices are handed over one after the other, and all of them before it has stopped", async () => {
  const { recorder, recording, taken } = start();
  for (const slice of ["one", "two", "three"]) recorder.give(slice);
  await recording.stop();
  expect(taken).toEqual(["one", "two", "three"]);
});

test("a recording ends before a slice that the browser has lost: what comes after it could not be played", async () => {
  const { recorder, taken, onFault } = start();
  recorder.give("one");
  recorder.give(lostSlice());
  recorder.give("three");
  await vi.waitFor(() =>
    expect(onFault).toHaveBeenCalledExactlyOnceWith("recorder-error"),
  );
  recorder.give("four");
  expect(recorder.state).toBe("inactive");
  expect(taken).toEqual(["one"]);
});

test("a recording stops although its last slice is lost, and says so", async () => {
  const { recorder, recording, taken, onFault } = start();
  recorder.give("one");
  const stopped = recording.stop();
  recorder.give(lostSlice());
  await stopped;
  expect(taken).toEqual(["one"]);
  await vi.waitFor(() => expect(onFault).toHaveBeenCalledOnce());
});

test("a slice that could not be taken ends the recording, too", async () => {
  const { recorder, recording, onFault } = start(() =>
    Promise.reject(new Error("full")),
  );
  recorder.give("one");
  await vi.waitFor(() => expect(onFault).toHaveBeenCalledOnce());
  await recording.stop();
});

test("while the page goes, a slice that cannot be read any more does not keep the next one from being stored", async () => {
  const { recorder, recording, onFault, hurried } = start();
  recording.flush();
  recorder.give(lostSlice());
  await vi.waitFor(() => expect(hurried).toEqual([0]));
  // The reading has failed by now.
  await new Promise((resolve) => setImmediate(resolve));
  recorder.give("last");
  expect(hurried).toEqual([0, 1]);
  expect(onFault).not.toHaveBeenCalled();

  recording.cancelUnload();
  await vi.waitFor(() =>
    expect(onFault).toHaveBeenCalledExactlyOnceWith("recorder-error"),
  );
});

test.each(["stays", "stops"] as const)(
  "what could not be read while the page went is read when it %s",
  async (what) => {
    const { recorder, recording, taken, onFault } = start();
    recording.flush();
    const slice = new Blob(["one"]);
    vi.spyOn(slice, "arrayBuffer").mockRejectedValueOnce(new Error("going"));
    recorder.give(slice);
    await new Promise((resolve) => setImmediate(resolve));
    expect(taken).toEqual([]);
    if (what === "stays") recording.cancelUnload();
    else await recording.stop();
    await vi.waitFor(() => expect(taken).toEqual(["one"]));
    expect(onFault).not.toHaveBeenCalled();
  },
);

test("B3, M1.3 a recorder that falls silent is told within 6 s, and what it gave before is taken", async () => {
  const { recorder, taken, onFault } = startInFakeTime();
  recorder.give("one");
  await vi.advanceTimersByTimeAsync(6000);
  expect(onFault).toHaveBeenCalledExactlyOnceWith("recorder-error");
  expect(recorder.state).toBe("inactive");
  expect(taken).toEqual(["one"]);
});

test("M1.3 empty slices are no sign of life", async () => {
  const { recorder, onFault } = startInFakeTime();
  for (let seconds = 0; seconds < 6; seconds++) {
    recorder.give("");
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(onFault).toHaveBeenCalledExactlyOnceWith("recorder-error");
});

test("M1.3 a recorder that only forgot to give its slices is asked for them, and goes on", async () => {
  const { recorder, onFault } = startInFakeTime();
  for (let seconds = 0; seconds < 20; seconds++) {
    const asked = recorder.requests;
    await vi.advanceTimersByTimeAsync(1000);
    if (recorder.requests > asked) recorder.give("asked for");
  }
  expect(recorder.requests).toBeGreaterThan(2);
  expect(onFault).not.toHaveBeenCalled();
});

test("M1.3 a recorder that stops without being told to is told at once", async () => {
  const { recorder, taken, onFault } = start();
  recorder.give("one");
  recorder.hasStopped();
  await vi.waitFor(() =>
    expect(onFault).toHaveBeenCalledExactlyOnceWith("recorder-error"),
  );
  await vi.waitFor(() => expect(taken).toEqual(["one"]));
});

test("M1.3 a page that is hidden or asleep raises no false alarm, nor the first moments after it", async () => {
  const { recorder, recording, onFault } = startInFakeTime();
  recorder.give("one");
  await vi.advanceTimersByTimeAsync(3000);
  hide(true);
  await vi.advanceTimersByTimeAsync(60_000);
  hide(false);
  await vi.advanceTimersByTimeAsync(3000);
  recorder.give("two");
  // Asleep: the clock went on, and nothing of this page did.
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(2000);
  recorder.give("three");
  await recording.stop();
  expect(onFault).not.toHaveBeenCalled();
});

test("M1.3 a recording stops although its recorder never says so", async () => {
  const { recorder, recording, taken } = startInFakeTime();
  recorder.isObedient = false;
  recorder.give("one");
  const stopped = vi.fn();
  void recording.stop().then(stopped);
  await vi.advanceTimersByTimeAsync(3000);
  // It may only be slow: what it still gives is taken.
  recorder.give("two");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(stopped).toHaveBeenCalled();
  recorder.give("too late");
  await vi.advanceTimersByTimeAsync(1000);
  expect(taken).toEqual(["one", "two"]);
});

test("M2.12 a type that is supported and makes no recorder gives way to the next", () => {
  FakeRecorder.refused.make = ["video/webm", "video/mp4"];
  const types = ["video/webm", "video/mp4", "audio/webm"];
  const prepared = prepare(fakeStream(), types, bitrates);
  expect(prepared).toEqual({ recorder: made[0], mimeType: "audio/webm" });
  FakeRecorder.refused.make = types;
  expect(prepare(fakeStream(), types, bitrates)).toBeNull();
});

const bitrates = { videoBitsPerSecond: 0, audioBitsPerSecond: 0 };

function hide(isHidden: boolean): void {
  Object.assign(document, { visibilityState: isHidden ? "hidden" : "visible" });
  document.dispatchEvent(new Event("visibilitychange"));
}

/** Timers by hand; Blobs are still read in their own time. */
function startInFakeTime() {
  vi.useFakeTimers({
    toFake: [
      ...(["setTimeout", "clearTimeout", "setInterval"] as const),
      ...(["clearInterval", "performance"] as const),
    ],
  });
  return start();
}

function start(take?: () => Promise<void>) {
  const taken: string[] = [];
  /** Numbers of the slices that were to be stored at once, the last time. */
  const hurried: number[] = [];
  const onFault = vi.fn();
  const stream = fakeStream();
  const { recorder } = prepare(stream, ["audio/webm"], bitrates)!;
  const recording = record(recorder, stream, {
    onSlice: async (bytes) => {
      await take?.();
      taken.push(new TextDecoder().decode(bytes));
    },
    onUnload: (inHand) =>
      void hurried.splice(0, Infinity, ...inHand.map(({ number }) => number)),
    onFault,
  });
  return { recorder: made[0]!, recording, taken, hurried, onFault };
}
