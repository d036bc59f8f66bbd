import { beforeEach, expect, test, vi } from "vitest";
import { record } from "@/components/recorder/recording";
import {
  FakeRecorder,
  fakeStream,
  lostSlice,
} from "../../support/fake-recorder";

let made: FakeRecorder[];

beforeEach(() => {
  made = FakeRecorder.install();
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

  recording.stay();
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
    if (what === "stays") recording.stay();
    else await recording.stop();
    await vi.waitFor(() => expect(taken).toEqual(["one"]));
    expect(onFault).not.toHaveBeenCalled();
  },
);

function start(take?: () => Promise<void>) {
  const taken: string[] = [];
  /** Numbers of the slices that were to be stored at once, the last time. */
  const hurried: number[] = [];
  const onFault = vi.fn();
  const bitrates = { videoBitsPerSecond: 0, audioBitsPerSecond: 0 };
  const recording = record(fakeStream(), "audio/webm", bitrates, {
    onSlice: async (bytes) => {
      await take?.();
      taken.push(new TextDecoder().decode(bytes));
    },
    onHurry: (inHand) =>
      void hurried.splice(0, Infinity, ...inHand.map(({ number }) => number)),
    onFault,
  });
  return { recorder: made[0]!, recording, taken, hurried, onFault };
}
