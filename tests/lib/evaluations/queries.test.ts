import { describe, expect, test, vi } from "vitest";
import { findInterviewReading } from "@/lib/evaluations/queries";
import { makeActor } from "../../support/make";
import { makeRecorded, submit } from "../../support/recorded";
import { runTasks } from "../../support/tasks";
import { dataFolder } from "@/tests/support/data-folder";

await dataFolder();
vi.stubEnv("AI_PROVIDER", "rehearsal");

describe("the reading of an interview", () => {
  test("has each question with transcript, levels, evidence and score, marked as a rehearsal", async () => {
    const actor = await makeActor();
    const interview = await makeRecorded(actor, [
      ["answer-one.webm"],
      ["silence.webm"],
    ]);
    await submit(interview);
    await runTasks();

    const reading = await findInterviewReading(actor, interview.id);

    expect(reading).toMatchObject({
      status: "DONE",
      problem: null,
      isRehearsal: true,
      overall: { scored: 1, of: 2 },
    });
    const [heard, silent] = reading!.answers;
    expect(heard).toMatchObject({
      question: "Question 1: what did you do?",
      kind: "recorded",
      outcome: "SCORED",
      isRehearsal: true,
      suspicions: [],
    });
    const [criterion] = heard!.criteria;
    expect(criterion).toMatchObject({
      name: "Clarity",
      weakAnchor: "Cannot be followed",
      spread: 0,
      isUnstable: false,
    });
    expect(heard!.score).toBe(criterion!.level);
    expect(reading!.overall.score).toBe(heard!.score);
    expect(heard!.transcript!.map(({ id }) => id)).toContain(
      criterion!.evidence[0]!.segmentId,
    );
    expect(silent).toMatchObject({
      outcome: "NO_ANSWER_HEARD",
      score: null,
      transcript: [],
    });
  });

  test("before anything was answered has the questions and no number", async () => {
    const actor = await makeActor();
    const interview = await makeRecorded(actor);

    const reading = await findInterviewReading(actor, interview.id);

    expect(reading).toMatchObject({
      status: "NOT_STARTED",
      isRehearsal: false,
      overall: { score: null, scored: 0, of: 2 },
    });
    expect(reading!.answers[0]).toMatchObject({
      outcome: null,
      score: null,
      transcript: null,
      criteria: [{ level: null, evidence: [] }],
    });
  });

  test("of another organization is not found", async () => {
    const interview = await makeRecorded(await makeActor());
    expect(
      await findInterviewReading(await makeActor(), interview.id),
    ).toBeNull();
  });
});
