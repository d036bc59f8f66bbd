import { expect, test } from "vitest";
import { keepTake, revealQuestion } from "@/lib/answers/mutations";
import { getCandidateStage } from "@/lib/answers/queries";
import { candidateStep } from "@/lib/answers/step";
import {
  consents,
  makeInvited,
  makeStarted,
  recordTake,
} from "../../support/candidate-steps";
import { change } from "@/tests/support/rows";

test("before the start the browser gets no question at all", async () => {
  const { access, interview } = await makeInvited();
  await consents(access);
  const stage = await getCandidateStage(access);
  expect(stage).toMatchObject({ step: "check", questions: 2, question: null });
  for (const { text } of interview.snapshot.questions)
    expect(JSON.stringify(stage)).not.toContain(text);
});

test("the browser gets the present question, never the next one and never the rubric", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const [first, second] = interview.snapshot.questions;
  const shown = await getCandidateStage(access);
  expect(shown.question).toMatchObject({ number: 1, text: first!.text });
  expect(JSON.stringify(shown)).not.toContain(second!.text);
  expect(JSON.stringify(shown)).not.toContain("Clear from start to end");

  await keepTake(access, await recordTake(access, recorderId));
  const between = await getCandidateStage(access);
  expect(between).toMatchObject({ step: "between", question: null });
  expect(JSON.stringify(between)).not.toContain(second!.text);

  await revealQuestion(access);
  const next = await getCandidateStage(access);
  expect(next.question).toMatchObject({ number: 2, text: second!.text });
});

test("clocks run from the moment the question was shown, also across reloads", async () => {
  const { access } = await makeStarted();
  const first = await getCandidateStage(access);
  const later = await getCandidateStage(access, new Date(Date.now() + 30_000));
  expect(later.question?.shownAt).toBe(first.question?.shownAt);
});

test("a kept take that turned out unusable opens its question again and gives the take back", async () => {
  const { access, recorderId } = await makeStarted();
  const takeId = await recordTake(access, recorderId);
  await keepTake(access, takeId);
  await change.take(takeId, { status: "FAILED" });
  await revealQuestion(access);
  expect(await getCandidateStage(access)).toMatchObject({
    step: "question",
    question: { number: 1, takesLeft: 2, takes: [] },
  });
});

test("a receipt tells when an answer was saved and how large it is", async () => {
  const { access, recorderId } = await makeStarted();
  await keepTake(access, await recordTake(access, recorderId));
  expect((await getCandidateStage(access)).answers).toMatchObject([
    { number: 1, take: { bytes: 1000, savedAt: expect.any(String) } },
  ]);
});

const base = {
  isRecordingAllowed: true,
  isDeviceChecked: true,
  questions: 3,
  revealed: 1,
  kept: 0,
} as const;

test.each([
  ["waiting", { isRecordingAllowed: null }, "consents"],
  ["waiting", { isRecordingAllowed: false }, "declined"],
  ["waiting", { isDeviceChecked: false }, "check"],
  ["waiting", {}, "ready"],
  ["waiting-overdue", {}, "expired"],
  ["started", {}, "question"],
  ["started-late", {}, "question"],
  ["started", { kept: 1 }, "between"],
  ["started-late", { kept: 1 }, "expired"],
  ["started-late", { revealed: 3, kept: 3 }, "checklist"],
  ["started-overdue", {}, "expired"],
  ["expired", {}, "expired"],
  ["cancelled", {}, "cancelled"],
  ["submitted", {}, "submitted"],
  ["withdrawn", {}, "withdrawn"],
  ["erased", {}, "erased"],
] as const)("%s with %j is the step %s", (phase, change, step) => {
  expect(candidateStep(phase, { ...base, ...change })).toBe(step);
});
