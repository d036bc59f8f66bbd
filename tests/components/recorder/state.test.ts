import { expect, test } from "vitest";
import {
  firstFlow,
  nextFlow,
  type Flow,
  type FlowEvent,
} from "@/components/recorder/state";
import { readAccommodations } from "@/lib/changes/schema";
import type {
  CandidateStage,
  CandidateTake,
} from "@/lib/interviews/candidate-queries";

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
});

const stage = (change: Partial<CandidateStage> = {}): CandidateStage => ({
  publicId: "a".repeat(22),
  locale: "en",
  accommodations: readAccommodations({}),
  change: null,
  questionsAhead: [],
  step: "consents",
  now: "2026-11-22T10:00:00.000Z",
  companyName: "Company",
  jobTitle: "Job",
  candidateName: "Candidate",
  instructions: "",
  questions: 2,
  estimatedSeconds: 600,
  deadlineAt: "2026-11-29T10:00:00.000Z",
  submittedAt: null,
  withdrawal: {
    askedAt: null,
    withdrawnAt: null,
    undoUntil: null,
    erasedAt: null,
  },
  recruiter: { name: "Recruiter", email: "recruiter@example.com" },
  consents: { recording: null, aiEvaluation: null },
  question: null,
  answers: [],
  ...change,
});

const asking = (takes: CandidateTake[] = []) =>
  stage({ step: "question", question: question(takes) });

const nothingHere = { endedTakes: [], segments: [] };

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
  for (const step of ["cancelled", "withdrawn"] as const)
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

test("a lost camera interrupts the recording, which may go on with the same take and the same end", () => {
  const broken = play(recording, {
    type: "broken",
    takeId: "take-1",
    endsAt: 1000,
  });
  expect(broken.screen).toEqual({
    name: "interrupted",
    takeId: "take-1",
    endsAt: 1000,
    cause: "device",
  });
  expect(
    play(broken, { type: "continued", takeId: "take-1" }).screen,
  ).toMatchObject({ name: "recording", takeId: "take-1", endsAt: 1000 });
});

test.each([
  ["reload", { endedTakes: [], segments: ["segment-1"] }],
  ["elsewhere", nothingHere],
] as const)(
  "after a reload in mid-answer the take goes on, by the clock of its beginning (%s)",
  (cause, device) => {
    const { screen } = play(firstFlow(asking([take()])), {
      type: "opened",
      device: {
        endedTakes: [...device.endedTakes],
        segments: [...device.segments],
      },
    });
    expect(screen).toEqual({
      name: "interrupted",
      takeId: "take-1",
      endsAt: Date.parse("2026-11-22T10:02:00.000Z"),
      cause,
    });
  },
);

test("a recording that had ended before the reload is not interrupted, only still on its way", () => {
  const { screen } = play(firstFlow(asking([take()])), {
    type: "opened",
    device: { endedTakes: ["take-1"], segments: ["segment-1"] },
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

test("a receipt completes the answer it belongs to", () => {
  const between = firstFlow(
    stage({ step: "between", answers: [{ number: 1, take: take() }] }),
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

test("what does not fit the screen changes nothing", () => {
  for (const event of [
    { type: "begun" },
    { type: "practise" },
    { type: "practised" },
    { type: "reconsidered" },
    { type: "retry" },
    { type: "continued", takeId: "take-1" },
    { type: "ended", takeId: "another", isTimeUp: false },
    { type: "broken", takeId: "another", endsAt: 1 },
  ] satisfies FlowEvent[])
    expect(play(thinking, event)).toEqual(thinking);
});
