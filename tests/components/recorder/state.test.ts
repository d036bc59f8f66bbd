import { expect, test } from "vitest";
import { standsUntil } from "@/components/recorder/interruption";
import {
  firstFlow,
  nextFlow,
  type Flow,
  type FlowEvent,
} from "@/components/recorder/state";
import type { CandidateStage, CandidateTake } from "@/lib/answers/queries";
import { makeStage as stage } from "../../support/stage";

const take = (change: Partial<CandidateTake> = {}): CandidateTake => ({
  id: "take-1",
  status: "RECORDING",
  fault: null,
  startedAt: "2026-11-22T10:00:00.000Z",
  savedAt: null,
  bytes: 0,
  durationMs: null,
  parts: 0,
  isSound: false,
  segmentIds: ["segment-1"],
  pausedMs: 0,
  ...change,
});

const question = (takes: CandidateTake[] = []) => ({
  answerId: "answer-1",
  number: 1,
  shownAt: "2026-11-22T09:59:00.000Z",
  text: "Why?",
  thinkSeconds: 60,
  answerSeconds: 120,
  takesLeft: 2 - takes.length,
  takes,
  pauseLeftMs: 120_000,
  lastByteAt: null,
  writing: null,
});

const asking = (takes: CandidateTake[] = []) =>
  stage({ step: "question", question: question(takes) });

/** A question that may be answered in writing. */
const written = (
  change: {
    startedAt?: string | null;
    now?: string;
    takes?: CandidateTake[];
  } = {},
) => {
  const { startedAt = null, now = "2026-11-22T10:00:00.000Z", takes } = change;
  const writing = { startedAt, text: "", version: 0, savedAt: null, words: 0 };
  return stage({
    step: "question",
    now,
    question: { ...question(takes), writing },
  });
};

type Device = Extract<FlowEvent, { type: "opened" }>["device"];
const nothingHere: Device = {
  endedTakes: [],
  recordedUntil: {},
  segments: [],
  texts: [],
};

function play(flow: Flow, ...events: FlowEvent[]): Flow {
  return events.reduce(nextFlow, flow);
}

const thinking = play(firstFlow(asking()), {
  type: "opened",
  device: nothingHere,
});

const recording = play(thinking, {
  type: "recording",
  take: { id: "take-1", segmentId: "segment-1" },
  startedAt: Date.parse("2026-11-22T10:00:00.000Z"),
  endsAt: 1000,
});

test("the welcome comes before the consents", () => {
  const welcome = firstFlow(stage());
  expect(welcome.screen.name).toBe("welcome");
  expect(play(welcome, { type: "begun" }).screen.name).toBe("consents");
});

test("whoever declined may read the choices again", () => {
  const declined = firstFlow(stage({ step: "declined" }));
  expect(play(declined, { type: "reconsidered" }).screen.name).toBe("consents");
});

test("practising leads back to the start", () => {
  const practising = play(firstFlow(stage({ step: "ready" })), {
    type: "practise",
  });
  expect(practising.screen.name).toBe("practice");
  expect(play(practising, { type: "practised" }).screen.name).toBe("ready");
});

test("a question waits until it is known what the device holds", () => {
  expect(firstFlow(asking()).screen.name).toBe("opening");
  expect(thinking.screen.name).toBe("think");
});

test("recording uses up a take", () => {
  expect(recording.screen).toEqual({
    name: "recording",
    takeId: "take-1",
    endsAt: 1000,
  });
  expect(recording.stage.question).toMatchObject({
    takesLeft: 1,
    takes: [{ id: "take-1", status: "RECORDING" }],
  });
});

test("news from the server never tears anybody out of a recording", () => {
  for (const news of [asking(), stage({ step: "expired" })])
    expect(play(recording, { type: "staged", stage: news })).toEqual(recording);
});

test("a cancelled or withdrawn interview ends even a recording", () => {
  for (const step of ["cancelled", "withdrawn", "erased"] as const)
    expect(
      play(recording, { type: "staged", stage: stage({ step }) }).screen.name,
    ).toBe(step);
});

test("an ended recording is watched; at the limit it is told so", () => {
  const ended = (isTimeUp: boolean) =>
    play(recording, { type: "ended", takeId: "take-1", isTimeUp });
  expect(ended(false)).toMatchObject({
    screen: { name: "watch" },
    notice: null,
  });
  expect(ended(true).notice).toBe("timeIsUp");
});

test("R9: who is taken over records no more", () => {
  expect(play(recording, { type: "takenOver" })).toMatchObject({
    isTakenOver: true,
    screen: { name: "opening" },
  });
  expect(play(thinking, { type: "takenOver" }).screen.name).toBe("think");
});

test.each(["device", "recorder"] as const)(
  "M1.10 a lost %s interrupts the recording, which goes on with the same take and the time that was left",
  (cause) => {
    const broken = play(recording, {
      type: "broken",
      takeId: "take-1",
      endsAt: 1000,
      stoppedAt: 400,
      cause,
    });
    expect(broken.screen).toEqual({
      name: "interrupted",
      takeId: "take-1",
      endsAt: 1000,
      stoppedAt: 400,
      cause,
    });
    const goOn = (pausedMs: number) =>
      play(broken, { type: "continued", takeId: "take-1", pausedMs });
    expect(goOn(500).screen).toEqual({
      name: "recording",
      takeId: "take-1",
      endsAt: 1500,
    });
    expect(goOn(50_000).stage.question).toMatchObject({ pauseLeftMs: 70_000 });
  },
);

/** The screen of a page that is opened while an answer is interrupted: its recording ended 30 s after it began. */
function interrupted({
  device,
  pausedMs = 0,
  lastByteAt = "2026-11-22T10:00:29.000Z",
  segmentIds = ["segment-1"],
}: {
  device?: Device;
  pausedMs?: number;
  lastByteAt?: string | null;
  segmentIds?: string[];
}) {
  const present = asking([take({ pausedMs, segmentIds })]);
  const stage = {
    ...present,
    question: present.question && { ...present.question, lastByteAt },
  };
  const { screen } = play(firstFlow(stage), {
    type: "opened",
    device: device ?? nothingHere,
  });
  if (screen.name !== "interrupted") throw new Error(screen.name);
  return screen;
}

const stoppedHere = Date.parse("2026-11-22T10:00:30.000Z");
const here: Device = {
  ...nothingHere,
  segments: ["segment-1"],
  recordedUntil: { "take-1": stoppedHere },
};

test("M1.10 after a reload in mid-answer the clock stands since the last slice of this device, or since the server's last byte", () => {
  const endsAt = Date.parse("2026-11-22T10:02:00.000Z");
  const takeId = "take-1";
  const name = "interrupted";
  expect(interrupted({ device: here })).toEqual({
    ...{ name, takeId, endsAt, cause: "reload", stoppedAt: stoppedHere },
  });
  expect(interrupted({})).toEqual({
    ...{ name, takeId, endsAt, cause: "elsewhere" },
    stoppedAt: stoppedHere - 1000,
  });
});

test("M1.10 where another device went on with the answer since, the server knows better when it stopped", () => {
  const lastByteAt = "2026-11-22T10:00:50.000Z";
  const segmentIds = ["segment-1", "segment-2"];
  expect(interrupted({ device: here, lastByteAt, segmentIds })).toMatchObject({
    cause: "reload",
    stoppedAt: Date.parse(lastByteAt),
  });
});

test("M1.10 without a recorded slice the clock runs", () => {
  const screen = interrupted({ lastByteAt: null });
  expect(screen.stoppedAt).toBeNull();
  expect(standsUntil(screen, { pauseLeftMs: 120_000 })).toBeNull();
});

test("M1.10 the clock stands for what the question's earlier pauses left of two minutes, and its end is later by them", () => {
  const screen = interrupted({ device: here, pausedMs: 41_000 });
  expect(screen.endsAt).toBe(Date.parse("2026-11-22T10:02:41.000Z"));
  expect(standsUntil(screen, { pauseLeftMs: 79_000 })).toBe(
    stoppedHere + 79_000,
  );
});

test("a recording that had ended before the reload is not interrupted, only still on its way", () => {
  const { screen } = play(firstFlow(asking([take()])), {
    type: "opened",
    device: { ...here, endedTakes: ["take-1"] },
  });
  expect(screen.name).toBe("watch");
});

test("another try is offered only while a take is left", () => {
  const watching = (takes: CandidateTake[]) =>
    play(firstFlow(asking(takes)), { type: "opened", device: nothingHere });
  const one = take({ status: "FINISHED" });
  const two = take({ id: "take-2", status: "READY" });
  expect(play(watching([one]), { type: "retry" }).screen.name).toBe("think");
  expect(play(watching([one, two]), { type: "retry" }).screen.name).toBe(
    "watch",
  );
});

test("who wants to try again may still go back to the takes there are", () => {
  const one = take({ status: "FINISHED" });
  const watching = (stage: CandidateStage) =>
    play(firstFlow(stage), { type: "opened", device: nothingHere });
  const again = play(watching(asking([one])), { type: "retry" });
  expect(play(again, { type: "reviewed" }).screen.name).toBe("watch");
  const writing = play(watching(written({ takes: [one] })), {
    type: "writeInstead",
  });
  expect(play(writing, { type: "reviewed" }).screen.name).toBe("watch");
});

test("a receipt completes the answer it belongs to", () => {
  const between = firstFlow(
    stage({
      step: "between",
      answers: [{ number: 1, take: take(), text: null }],
    }),
  );
  const receipt = {
    takeId: "take-1",
    bytes: 14,
    savedAt: "2026-11-22T10:05:00Z",
    segments: [],
  };
  expect(
    play(between, { type: "saved", receipt }).stage.answers[0]?.take,
  ).toMatchObject({ status: "FINISHED", bytes: 14, savedAt: receipt.savedAt });
});

test("a receipt holds against a stage that was read before it and came later", () => {
  const answers = [{ number: 1, take: take(), text: null }];
  const between = stage({ step: "between", answers });
  const receipt = {
    takeId: "take-1",
    bytes: 14,
    savedAt: "2026-11-22T10:05:00Z",
    segments: [],
  };
  expect(
    play(
      firstFlow(between),
      { type: "saved", receipt },
      { type: "staged", stage: between },
    ).stage.answers[0]?.take,
  ).toMatchObject({ status: "FINISHED", savedAt: receipt.savedAt });
});

test("a take without a byte does not count: the question is asked again", () => {
  const watching = play(recording, {
    type: "ended",
    takeId: "take-1",
    isTimeUp: false,
  });
  const receipt = {
    takeId: "take-1",
    bytes: 0,
    savedAt: "2026-11-22T10:05:00Z",
    segments: [],
  };
  const told = play(
    watching,
    { type: "saved", receipt },
    { type: "staged", stage: asking() },
  );
  expect(told.screen.name).toBe("think");
  expect(told.notice).toBe("nothingRecorded");
});

test("a refusal is shown and goes with the next screen", () => {
  const refused = play(thinking, { type: "refused", notice: "over" });
  expect(refused).toMatchObject({ notice: "over", screen: { name: "think" } });
  expect(
    play(refused, { type: "staged", stage: stage({ step: "between" }) }),
  ).toMatchObject({ notice: null, screen: { name: "between" } });
});

const opened = (stage: CandidateStage, device: Partial<Device> = {}) =>
  play(firstFlow(stage), {
    type: "opened",
    device: { ...nothingHere, ...device },
  });

const begunAt = "2026-11-22T10:00:00.000Z";

test("where writing was granted a question is thought about without a camera, and may be recorded all the same", () => {
  const thinking = opened(written());
  expect(thinking.screen.name).toBe("thinkToWrite");
  const recording = play(thinking, { type: "recordInstead" });
  expect(recording.screen.name).toBe("think");
  expect(play(recording, { type: "writeInstead" }).screen.name).toBe(
    "thinkToWrite",
  );
});

test("who has used all takes may still write, and who was not granted it may not", () => {
  const takes = [
    take({ status: "READY" }),
    take({ id: "take-2", status: "READY" }),
  ];
  const watching = opened(written({ takes }));
  expect(watching.screen.name).toBe("watch");
  const thinking = play(watching, { type: "writeInstead" });
  expect(thinking.screen.name).toBe("thinkToWrite");
  expect(play(thinking, { type: "recordInstead" })).toEqual(thinking);
  const other = opened(asking());
  expect(play(other, { type: "writeInstead" })).toEqual(other);
});

test("writing begins when the server says so, and is read over before it is kept", () => {
  const writing = play(
    opened(written()),
    { type: "writing", answerId: "answer-1" },
    { type: "staged", stage: written({ startedAt: begunAt }) },
  );
  expect(writing.screen.name).toBe("write");
  const read = play(writing, { type: "wrote", isTimeUp: false });
  expect(read).toMatchObject({ screen: { name: "written" }, notice: null });
  expect(play(read, { type: "writeOn" }).screen.name).toBe("write");
});

test("at its end the text is closed, and told so", () => {
  const writing = opened(written({ startedAt: begunAt }), {
    texts: ["answer-1"],
  });
  expect(play(writing, { type: "wrote", isTimeUp: true })).toMatchObject({
    screen: { name: "written" },
    notice: "writingTimeIsUp",
  });
});

test.each([
  ["goes on with what this device holds", ["answer-1"], begunAt, "write"],
  ["is gone on with elsewhere on request only", [], begunAt, "writeElsewhere"],
  [
    "is over when its time is, which runs on",
    ["answer-1"],
    "2026-11-22T10:02:00.000Z",
    "written",
  ],
])("after a reload an answer in writing %s", (_, texts, now, screen) => {
  const stage = written({ startedAt: begunAt, now });
  expect(opened(stage, { texts }).screen.name).toBe(screen);
});

test("R9: a device that only thinks is told that another one has begun to write", () => {
  const begun = { type: "staged", stage: written({ startedAt: begunAt }) };
  expect(play(opened(written()), begun as FlowEvent).screen.name).toBe(
    "writeElsewhere",
  );
});

test("news from the server of the same question leave the text on the screen", () => {
  const writing = opened(written({ startedAt: begunAt }), {
    texts: ["answer-1"],
  });
  const read = play(writing, { type: "wrote", isTimeUp: false });
  for (const flow of [writing, read])
    expect(
      play(flow, {
        type: "staged",
        stage: written({ startedAt: begunAt, now: "2026-11-22T10:05:00.000Z" }),
      }).screen,
    ).toEqual(flow.screen);
});

test("what does not fit the screen changes nothing", () => {
  for (const event of [
    { type: "begun" },
    { type: "practise" },
    { type: "practised" },
    { type: "reconsidered" },
    { type: "retry" },
    { type: "reviewed" },
    { type: "writeInstead" },
    { type: "recordInstead" },
    { type: "wrote", isTimeUp: true },
    { type: "writeOn" },
    { type: "continued", takeId: "take-1", pausedMs: 0 },
    { type: "ended", takeId: "another", isTimeUp: false },
    {
      type: "broken",
      takeId: "another",
      endsAt: 1,
      stoppedAt: null,
      cause: "device",
    },
  ] satisfies FlowEvent[])
    expect(play(thinking, event)).toEqual(thinking);
});
