import { describe, expect, test } from "vitest";
import { mintSystemAccess } from "@/lib/auth/mint";
import { readLevels } from "@/lib/evaluations/schema";
import { evaluateAnswer } from "@/lib/evaluations/answer-tasks";
import { readSegments } from "@/lib/evaluations/transcript";
import { db } from "@/tests/support/db";
import {
  reasoningModel,
  saying,
  timelessTranscriber,
  unreadableAnswers,
} from "../../support/ai-servers";
import { makeActor } from "../../support/make";
import { makeRecorded, submit } from "../../support/recorded";
import { runTasks } from "../../support/tasks";
import { change, row } from "@/tests/support/rows";
import { dataFolder } from "@/tests/support/data-folder";
import { connectRehearsal } from "@/tests/support/rehearsal";

// What the servers that people have answer, from the recording to the page. What they cost is counted.

await dataFolder();
const server = await connectRehearsal();

const system = mintSystemAccess();

test("M1.15 a level that does not exist is paid for twice and then failed, however many answers there are", async () => {
  server.fault = ({ kind }) =>
    kind === "judgement"
      ? { change: (content) => content.replace(/"level":\d/g, '"level":9') }
      : undefined;
  const interview = await makeRecorded(await makeActor());
  await submit(interview);
  expect(await runTasks()).toEqual([]);
  expect(server.arrived("judgement")).toHaveLength(2 * interview.takes.length);
  expect(await row.interview(interview.id)).toMatchObject({
    evaluationStatus: "FAILED",
  });
});

test.each(Object.entries(unreadableAnswers))(
  "M1.15 %s with status 200 is said on the page and tried again by the queue",
  async (_what, fault) => {
    server.fault = ({ kind }) => (kind === "judgement" ? fault : undefined);
    const interview = await makeRecorded(await makeActor(), [
      ["answer-one.webm"],
    ]);
    await submit(interview);

    const failures = await runTasks();
    expect(failures.map(({ name }) => name)).toEqual(["answer.evaluate"]);
    expect(server.arrived("judgement")).toHaveLength(1);
    expect(await row.interview(interview.id)).toMatchObject({
      evaluationStatus: "EVALUATING",
      evaluationError: "The AI provider returned an unreadable answer.",
    });

    server.fault = undefined;
    await evaluateAnswer(system, {
      answerId: (await answerOf(interview)).id,
    });
    expect(await row.interview(interview.id)).toMatchObject({
      evaluationStatus: "DONE",
      evaluationError: null,
    });
  },
);

test("M1.15 a NUL in a reason and in a transcript is stored without, for one request each", async () => {
  server.fault = ({ kind }) => ({
    change: (content) =>
      kind === "transcription"
        ? saying("Then\0 I\ud800 called.")(content)
        : content.replaceAll('"reason":"', '"reason":"Then\\u0000 I\\ud800 '),
  });
  const interview = await makeRecorded(await makeActor(), [
    ["answer-one.webm"],
  ]);
  await submit(interview);
  expect(await runTasks()).toEqual([]);
  expect(server.requests).toHaveLength(2);
  const [evaluation] = await evaluationsOf(interview);
  expect(readLevels(evaluation!.levels)).toMatchObject([
    {
      reason: expect.stringMatching(/^Then I \w/) as string,
      evidence: [{ quote: "Then I called." }],
    },
  ]);
});

test("M1.14 a model without temperature and one without times evaluate an interview", async () => {
  server.fault = (request) =>
    reasoningModel(request) ?? timelessTranscriber(request);
  const interview = await makeRecorded(await makeActor(), [
    ["answer-one.webm"],
  ]);
  await submit(interview);
  expect(await runTasks()).toEqual([]);
  expect(await row.interview(interview.id)).toMatchObject({
    evaluationStatus: "DONE",
  });
  expect(await evaluationsOf(interview)).toMatchObject([
    { outcome: "SCORED", parameters: {} },
  ]);
  const [transcript] = await transcriptsOf(interview);
  const segments = readSegments(transcript!.segments);
  expect(segments).toMatchObject([{ id: "s1", start: 0 }]);
  expect(segments[0]!.end).toBeCloseTo(6, 0);
});

test("M1.14 what the provider minds is in the sentence that people read", async () => {
  const error = "Unsupported value: 'messages[0].role' does not support it.";
  server.fault = ({ kind }) =>
    kind === "judgement" ? { status: 400, error } : undefined;
  const interview = await makeRecorded(await makeActor(), [
    ["answer-one.webm"],
  ]);
  await submit(interview);
  expect(await runTasks()).toEqual([]);
  expect((await row.interview(interview.id)).evaluationError).toBe(
    `The AI provider rejected the request (400): “${error}”`,
  );
});

describe("M1.16 a Spanish interview", () => {
  test("is transcribed in its language, and silence in it is not scored", async () => {
    server.fault = ({ kind }) =>
      kind === "transcription"
        ? { change: saying("¡Gracias por ver el video!") }
        : undefined;
    const interview = await makeRecorded(await makeActor(), [
      ["one-second.webm"],
    ]);
    await change.interview(interview.id, { locale: "es" });
    await submit(interview);
    await runTasks();
    expect(server.arrived("transcription")[0]!.fields).toMatchObject({
      language: "es",
    });
    expect(server.arrived("judgement")).toEqual([]);
    expect(await evaluationsOf(interview)).toMatchObject([
      { outcome: "NO_ANSWER_HEARD" },
    ]);
  });
});

function answerOf(interview: { id: string }) {
  return db.answer.findFirstOrThrow({ where: { interviewId: interview.id } });
}

function evaluationsOf(interview: { id: string }) {
  return db.evaluation.findMany({ where: { interviewId: interview.id } });
}

function transcriptsOf(interview: { takes: { id: string }[] }) {
  const ids = interview.takes.map(({ id }) => id);
  return db.transcript.findMany({ where: { takeId: { in: ids } } });
}
