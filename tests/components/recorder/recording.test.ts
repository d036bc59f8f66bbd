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

function start(take?: () => Promise<void>) {
  const taken: string[] = [];
  const onFault = vi.fn();
  const bitrates = { videoBitsPerSecond: 0, audioBitsPerSecond: 0 };
  const recording = record(fakeStream(), "audio/webm", bitrates, {
    onSlice: async (bytes) => {
      await take?.();
      taken.push(new TextDecoder().decode(bytes));
    },
    onFault,
  });
  return { recorder: made[0]!, recording, taken, onFault };
}
