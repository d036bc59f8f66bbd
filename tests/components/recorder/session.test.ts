import {
  afterEach,
  beforeEach,
  expect,
  onTestFinished,
  test,
  vi,
} from "vitest";
import { InterviewSession } from "@/components/recorder/session";
import { isSaving, isUnstored } from "@/components/recorder/upload-state";
import type { CandidateStage } from "@/lib/answers/queries";
import { comeBack, installBrowser } from "../../support/fake-browser";
import {
  FakeRecorder,
  fakeStream,
  lostSlice,
} from "../../support/fake-recorder";
import { MemorySpoolStorage } from "../../support/memory-spool-storage";
import { makeStage } from "../../support/stage";
import { UploadServer } from "../../support/upload-server";

let server: UploadServer;
let recorders: FakeRecorder[];

beforeEach(() => {
  vi.unstubAllGlobals();
  installBrowser();
  server = UploadServer.start();
  recorders = FakeRecorder.install();
});

afterEach(() => {
  vi.useRealTimers();
});

test("R1: storage that is lost in mid-answer loses nothing: all is sent, the answer ends and is finished", async () => {
  const storage = new MemorySpoolStorage();
  const session = await opened(asking, storage);
  const { recorder, segmentId } = await record(session);
  recorder.give("one ");
  recorder.give("two ");
  await arrived(segmentId, "one two ");
  storage.isLost = true;
  recorder.give("three ");
  recorder.give("four");
  await session.finish();
  await vi.waitFor(() => {
    comeBack();
    expect(server.finished).toMatchObject([
      { segments: [{ id: segmentId, sliceBytes: [4, 4, 6, 4] }] },
    ]);
  });
  const notes = server.finished[0]!.telemetry.notes.map(({ kind }) => kind);
  expect(notes).toEqual(["spool-failed"]);
  expect(session.uploads.get().isDurable).toBe(false);
  await arrived(segmentId, "one two three four");
  expect(session.flow.get().screen.name).toBe("watch");
  expect(session.isBusy.get()).toBe(false);
});

test("W3: an answer is kept once its beginning is stored, and the wait needs no second press", async () => {
  const session = await opened(asking);
  const { recorder, takeId } = await record(session);
  server.isCut = true;
  recorder.give("one");
  await session.finish();
  const isStored = vi.fn();
  void session.uploads
    .until((uploads) => !isUnstored(uploads, takeId))
    .then(isStored);
  void session.keep(takeId);
  await new Promise(setImmediate);
  expect(isStored).not.toHaveBeenCalled();
  expect(session.isBusy.get()).toBe(true);
  // Nothing was asked of the server that it would refuse.
  expect(session.flow.get()).toMatchObject({ notice: null });
  expect(session.trouble.get()).toBeNull();
  server.isCut = false;
  comeBack();
  await vi.waitFor(() => expect(isStored).toHaveBeenCalled());
  // There is no server here for actions, but it was asked.
  await vi.waitFor(() => expect(session.trouble.get()).not.toBeNull());
});

test("an answer that this device cannot play ends all the same", async () => {
  const storage = new MemorySpoolStorage();
  const session = await opened(asking, storage);
  const { recorder, segmentId } = await record(session);
  recorder.give("one");
  await arrived(segmentId, "one");
  storage.unreadable = [segmentId, 0];
  await session.finish();
  await vi.waitFor(() => expect(server.finished).toHaveLength(1));
  expect(session.flow.get().screen.name).toBe("watch");
  expect(session.playback.sources.get()).toEqual({});
});

test("R5: a slice that the browser has lost interrupts the answer, which may be gone on with", async () => {
  const session = await opened(asking);
  const { recorder, segmentId } = await record(session);
  recorder.give("one");
  recorder.give(lostSlice());
  await vi.waitFor(() =>
    expect(session.flow.get().screen).toMatchObject({
      name: "interrupted",
      cause: "recorder",
    }),
  );
  await arrived(segmentId, "one");
  await session.resume();
  expect(session.flow.get().screen.name).toBe("recording");
  recorders[1]!.give("two");
  await session.finish();
  await vi.waitFor(() =>
    expect(server.finished).toMatchObject([
      { segments: [{ id: segmentId }, { sliceBytes: [3] }] },
    ]),
  );
});

test("M1.10 after a reload the answer goes on with the time that was left when its last slice ended", async () => {
  const storage = new MemorySpoolStorage();
  const before = await opened(asking, storage);
  const { takeId, segmentId, recorder } = await record(before);
  recorder.give("one");
  await arrived(segmentId, "one");
  before.close();
  const take = takeOf(before);
  const present = { ...asking.question!, takes: [take] };
  const session = await opened(
    makeStage({ step: "question", question: present }),
    storage,
  );
  const stopped = session.flow.get().screen;
  if (stopped.name !== "interrupted") throw new Error(stopped.name);
  expect(stopped.cause).toBe("reload");
  // Recorded for some milliseconds, at the clock's beginning.
  const beganAt = Date.parse(asking.now);
  expect(stopped.stoppedAt).toBeGreaterThanOrEqual(beganAt);
  expect(stopped.stoppedAt).toBeLessThan(beganAt + 5000);
  server.pausedMs = 41_000;
  switchOn(session);
  await session.resume();
  expect(server.continued).toMatchObject([
    { recordedUntil: new Date(stopped.stoppedAt!).toISOString() },
  ]);
  expect(session.flow.get()).toMatchObject({
    screen: { name: "recording", takeId, endsAt: stopped.endsAt + 41_000 },
    stage: { question: { pauseLeftMs: 79_000 } },
  });
});

test("M1.3 a recorder that gives nothing at all interrupts the answer, which goes on in another format", async () => {
  const session = await opened(asking);
  vi.useFakeTimers({ toFake: clocks });
  const { recorder, segmentId } = await record(session);
  await vi.advanceTimersByTimeAsync(6000);
  expect(session.flow.get().screen).toMatchObject({
    name: "interrupted",
    cause: "recorder",
  });
  await session.resume();
  expect(session.flow.get().screen.name).toBe("recording");
  const [, second] = recorders;
  expect(second?.options.mimeType).not.toBe(recorder.options.mimeType);
  vi.useRealTimers();
  second!.give("all of it");
  await session.finish();
  await vi.waitFor(() =>
    expect(server.finished).toMatchObject([
      { segments: [{ sliceBytes: [9] }] },
    ]),
  );
  expect(server.segments.get(segmentId)).toBeUndefined();
});

test("M1.3 Finish ends within 5 s although the recorder does not answer, and what it gives late is still part of it", async () => {
  const session = await opened(asking);
  vi.useFakeTimers({ toFake: clocks });
  const { recorder, segmentId } = await record(session);
  recorder.isObedient = false;
  recorder.give("one ");
  const finished = session.finish();
  await vi.advanceTimersByTimeAsync(5000);
  await finished;
  expect(session.flow.get().screen.name).toBe("watch");
  expect(session.isBusy.get()).toBe(false);
  expect(server.finished).toEqual([]);
  recorder.give("late");
  recorder.hasStopped();
  vi.useRealTimers();
  await vi.waitFor(() =>
    expect(server.finished).toMatchObject([
      { segments: [{ id: segmentId, sliceBytes: [4, 4] }] },
    ]),
  );
  expect(await server.text(segmentId)).toBe("one late");
});

test("M1.3 a recorder that never answers again does not keep its answer from being finished", async () => {
  const session = await opened(asking);
  vi.useFakeTimers({ toFake: clocks });
  const { recorder, segmentId } = await record(session);
  recorder.isObedient = false;
  recorder.give("one");
  await vi.advanceTimersByTimeAsync(7000);
  expect(session.flow.get().screen.name).toBe("interrupted");
  await session.finish();
  expect(session.flow.get().screen.name).toBe("watch");
  await vi.advanceTimersByTimeAsync(15_000);
  vi.useRealTimers();
  await vi.waitFor(() =>
    expect(server.finished).toMatchObject([
      { segments: [{ id: segmentId, sliceBytes: [3] }] },
    ]),
  );
});

test("M1.3 Finish ends within 5 s although the device's storage does not answer", async () => {
  const storage = new MemorySpoolStorage();
  const session = await opened(asking, storage);
  vi.useFakeTimers({ toFake: clocks });
  const { recorder } = await record(session);
  storage.isStuck = true;
  recorder.give("one");
  const finished = session.finish();
  await vi.advanceTimersByTimeAsync(5000);
  await finished;
  expect(session.flow.get().screen.name).toBe("watch");
});

test("M1.3 what an interrupted recorder gives late arrives, also while another goes on", async () => {
  const session = await opened(asking);
  const { recorder, segmentId } = await record(session);
  recorder.isObedient = false;
  recorder.give("one ");
  recorder.dispatchEvent(new Event("error"));
  await vi.waitFor(() =>
    expect(session.flow.get().screen.name).toBe("interrupted"),
  );
  await session.resume();
  recorder.give("late");
  recorder.hasStopped();
  await arrived(segmentId, "one late");
  recorders[1]!.give("two");
  await session.finish();
  await vi.waitFor(() =>
    expect(server.finished).toMatchObject([
      { segments: [{ sliceBytes: [4, 4] }, { sliceBytes: [3] }] },
    ]),
  );
});

test("M2.12 a format that is supported and makes no recorder gives way to the next, and one that does not start is told", async () => {
  FakeRecorder.refused = {
    make: ["audio/webm;codecs=opus"],
    start: ["audio/webm"],
  };
  const session = await opened(asking);
  switchOn(session);
  await session.record();
  expect(session.flow.get()).toMatchObject({
    screen: { name: "think" },
    notice: "notStarted",
  });
  expect(session.isBusy.get()).toBe(false);
  await session.record();
  expect(session.flow.get().screen.name).toBe("recording");
  expect(recorders.at(-1)?.options.mimeType).toMatch(/^audio\/mp4/);
});

const refuse = () => {
  throw new DOMException("faked", "NotSupportedError");
};
const reject = () =>
  Promise.reject(new DOMException("faked", "NotAllowedError"));

test.each<[string, () => void]>([
  ["an AudioContext", () => vi.stubGlobal("AudioContext", refuse)],
  [
    "a level of this microphone",
    () =>
      vi.stubGlobal(
        "AudioContext",
        class {
          createAnalyser = () => ({});
          createMediaStreamSource = refuse;
          close = reject;
        },
      ),
  ],
  ["a canvas", () => Object.assign(document, { createElement: refuse })],
  [
    "a screen that stays on",
    () => withNavigator({ wakeLock: { request: reject } }),
  ],
  [
    "a screen that may go off again",
    () =>
      withNavigator({
        wakeLock: { request: () => Promise.resolve({ release: reject }) },
      }),
  ],
  ["locks", () => withNavigator({ locks: undefined })],
  [
    "locks that are granted",
    () => withNavigator({ locks: { request: reject } }),
  ],
  ["a word on its formats", () => void (FakeRecorder.isTypeSupported = refuse)],
  [
    "storage between pages",
    () => {
      vi.stubGlobal("sessionStorage", { getItem: refuse });
      vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse });
    },
  ],
  ["storage that lasts", () => withNavigator({ storage: { persist: refuse } })],
])(
  "B2, M1.2 an answer is recorded, sent and finished without %s",
  async (_, takeAway) => {
    takeAway();
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const session = await opened(asking);
    const { recorder, takeId, segmentId } = await record(session);
    expect(session.flow.get().screen.name).toBe("recording");
    recorder.give("one ");
    await arrived(segmentId, "one ");
    recorder.give("two");
    await session.finish();
    expect(session.flow.get()).toMatchObject({
      screen: { name: "watch" },
      isTakenOver: false,
    });
    await vi.waitFor(() =>
      expect(finishesOf(takeId)).toMatchObject([
        { segments: [{ id: segmentId, sliceBytes: [4, 3] }] },
      ]),
    );
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  },
);

test("R9: a window that was taken over does not claim its place back when its request finds a way at last", async () => {
  const session = await opened(asking);
  server.isCut = true;
  switchOn(session);
  void session.record();
  await vi.waitFor(() => expect(server.requests).toContain("recorder"));
  expect(session.isBusy.get()).toBe(true);
  await opened(asking);
  await vi.waitFor(() => expect(session.flow.get().isTakenOver).toBe(true));
  // What it takes to take over again.
  expect(session.isBusy.get()).toBe(false);
  const tried = server.requests.length;
  server.isCut = false;
  comeBack();
  await new Promise(setImmediate);
  expect(server.requests.slice(tried)).toEqual([]);
  expect(session.trouble.get()).toBeNull();
});

test("R9: nothing is begun in a window that was taken over while it claimed", async () => {
  const session = await opened(asking);
  const answer = Promise.withResolvers<Response>();
  server.delays.push(answer.promise);
  switchOn(session);
  void session.record();
  await vi.waitFor(() => expect(server.requests).toContain("recorder"));
  await opened(asking);
  await vi.waitFor(() => expect(session.flow.get().isTakenOver).toBe(true));
  answer.resolve(Response.json({ ok: true }));
  await new Promise(setImmediate);
  expect(server.requests).not.toContain("takes");
  expect(recorders).toEqual([]);
});

test("R9: what only the memory of a window has is sent by it after it was taken over", async () => {
  const session = await opened(asking);
  const { recorder, segmentId } = await record(session);
  server.isCut = true;
  recorder.give("one ");
  recorder.give("two");
  await opened(asking);
  await vi.waitFor(() =>
    expect(session.uploads.get().takes).toMatchObject([
      { totalBytes: 7, isHeld: false },
    ]),
  );
  await new Promise(setImmediate);
  expect(session.flow.get().isTakenOver).toBe(true);
  expect(isSaving(session.uploads.get())).toBe(true);
  server.isCut = false;
  await arrived(segmentId, "one two");
});

test("an interview that is canceled in mid-answer ends the recording, says so, and leaves nothing on the device", async () => {
  const storage = new MemorySpoolStorage();
  const session = await opened(asking, storage);
  const { recorder, segmentId } = await record(session);
  recorder.give("one ");
  await arrived(segmentId, "one ");
  session.apply(makeStage({ step: "cancelled" }));
  expect(session.flow.get().screen).toEqual({ name: "cancelled" });
  await vi.waitFor(() => {
    expect(recorder.state).toBe("inactive");
    expect(session.uploads.get().takes).toEqual([]);
    expect(session.camera.state.get().name).not.toBe("on");
  });
  recorder.give("two");
  await new Promise(setImmediate);
  expect(session.uploads.get().takes).toEqual([]);
  // Opened again there is nothing either.
  const again = await opened(makeStage({ step: "cancelled" }), storage);
  expect(again.uploads.get().takes).toEqual([]);
});

test("R9: a window whose recording another tab sends does not say that it is saving", async () => {
  const storage = new MemorySpoolStorage();
  const session = await opened(asking, storage);
  const { recorder } = await record(session);
  server.isCut = true;
  recorder.give("one ");
  await vi.waitFor(() => expect(isSaving(session.uploads.get())).toBe(true));
  await opened(asking, storage);
  await vi.waitFor(() => {
    expect(session.flow.get().isTakenOver).toBe(true);
    expect(isSaving(session.uploads.get())).toBe(false);
  });
});

test("what could not be stored is still there when a page opens its visit again", async () => {
  const session = await opened(asking);
  const { recorder, segmentId } = await record(session);
  server.isCut = true;
  recorder.give("one");
  await vi.waitFor(() =>
    expect(session.uploads.get().takes).toMatchObject([{ totalBytes: 3 }]),
  );
  session.close();
  server.isCut = false;
  await session.open();
  await arrived(segmentId, "one");
});

test("a kept answer that never ended on this device is completed from it", async () => {
  const storage = new MemorySpoolStorage();
  const before = await opened(asking, storage);
  const { takeId, segmentId, recorder } = await record(before);
  recorder.give("one");
  await arrived(segmentId, "one");
  before.close();
  const kept = { ...takeOf(before), savedAt: null };
  const answers = [{ number: 1, take: kept, text: null }];
  await opened(makeStage({ step: "checklist", answers }), storage);
  await vi.waitFor(() =>
    expect(finishesOf(takeId)).toMatchObject([
      { segments: [{ id: segmentId }] },
    ]),
  );
});

const asking = makeStage({
  step: "question",
  question: {
    answerId: "answer-1",
    number: 1,
    shownAt: "2026-11-22T09:59:00.000Z",
    text: "Why?",
    thinkSeconds: 60,
    answerSeconds: 120,
    takesLeft: 2,
    pauseLeftMs: 120_000,
    lastByteAt: null,
    takes: [],
    writing: null,
  },
});

/** Timers by hand; Blobs and answers still come in their own time. */
const clocks = [
  ...(["setTimeout", "clearTimeout"] as const),
  ...(["setInterval", "clearInterval", "performance"] as const),
];

function withNavigator(change: object): void {
  vi.stubGlobal("navigator", { ...navigator, ...change });
}

async function opened(
  stage: CandidateStage,
  storage?: MemorySpoolStorage,
): Promise<InterviewSession> {
  const session = new InterviewSession(stage, () =>
    storage ? Promise.resolve(storage) : Promise.reject(new Error("refused")),
  );
  onTestFinished(() => session.close());
  await session.open();
  return session;
}

/** Begins a recording of the question on the screen. */
async function record(session: InterviewSession) {
  switchOn(session);
  await session.record();
  const { id, segmentIds } = takeOf(session);
  return { recorder: recorders[0]!, takeId: id, segmentId: segmentIds[0]! };
}

/** An earlier test's page may still have sent something else. */
function finishesOf(takeId: string) {
  return server.finished.filter((finish) => finish.takeId === takeId);
}

/** Gives it a camera, a microphone for one. */
function switchOn({ camera }: InterviewSession): void {
  const none = { cameras: [], microphones: [] };
  const devices = { ...none, cameraId: "", microphoneId: "" };
  camera.state.set({ name: "on", stream: fakeStream(), devices });
}

function takeOf(session: InterviewSession) {
  return session.flow.get().stage.question!.takes[0]!;
}

async function arrived(segmentId: string, text: string): Promise<void> {
  await vi.waitFor(async () => {
    comeBack();
    expect(await server.text(segmentId)).toBe(text);
  });
}
