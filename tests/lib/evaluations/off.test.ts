import { describe, expect, test, vi } from "vitest";
import { mintSystemAccess } from "@/lib/auth/mint";
import { db } from "@/tests/support/db";
import {
  queueWaiting,
  retryEvaluation,
} from "@/lib/evaluations/retry-mutations";
import { evaluateAnswer, transcribeTake } from "@/lib/evaluations/answer-tasks";
import { giveUpEvaluation } from "@/lib/evaluations/mutations";
import { backfillEvaluations } from "@/lib/evaluations/tasks";
import { makeActor } from "../../support/make";
import { makeRecorded, submit } from "../../support/recorded";
import { runTasks } from "../../support/tasks";
import { refusal } from "@/tests/support/refusal";
import { change, row } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";
import { dataFolder } from "@/tests/support/data-folder";

await dataFolder();
vi.stubEnv("AI_PROVIDER", "");
vi.stubEnv("AI_API_KEY", "");
vi.stubEnv("AI_BASE_URL", "");

const system = mintSystemAccess();

describe("L11: without a provider", () => {
  test("the interview completes, and its evaluation is off and waits", async () => {
    const interview = await submitted();

    expect(await row.interview(interview.id)).toMatchObject({
      status: "COMPLETED",
      evaluationStatus: "OFF",
      evaluationError: null,
    });
    expect(await waitingTasks()).toEqual([]);
    await backfillEvaluations(system);
    expect(await waitingTasks()).toEqual([]);
    expect(await db.take.count({ where: { status: "READY" } })).toBe(2);
  });

  test("what waited is queued once when a provider is there, however many look", async () => {
    await db.interview.deleteMany();
    const interviews = [await submitted(), await submitted()];
    const declined = await submitted({ allowsAi: false });

    const counts = await atOnce(10, () => queueWaiting(system));

    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(2);
    expect(await waitingTasks()).toEqual([
      "interview.evaluate",
      "interview.evaluate",
    ]);
    for (const interview of interviews) {
      expect(await row.interview(interview.id)).toMatchObject({
        evaluationStatus: "QUEUED",
      });
    }
    expect(await row.interview(declined.id)).toMatchObject({
      evaluationStatus: "DECLINED",
    });
    await db.$executeRaw`DELETE FROM pgboss.job`;
  });

  test("each that waited is queued by itself: one that is in use does not hold up the others", async () => {
    await db.interview.deleteMany();
    const first = await submitted();
    const busy = await submitted();
    let queueing: Promise<number> | undefined;

    await db.$transaction(async (tx) => {
      await tx.$queryRaw`
        SELECT 1 FROM "Interview" WHERE "id" = ${busy.id}::uuid FOR UPDATE`;
      queueing = queueWaiting(system);
      await vi.waitFor(async () =>
        expect(await row.interview(first.id)).toMatchObject({
          evaluationStatus: "QUEUED",
        }),
      );
    });

    expect(await queueing).toBe(2);
    await db.$executeRaw`DELETE FROM pgboss.job`;
  });

  test("a provider that was taken away meanwhile switches a running evaluation off", async () => {
    const interview = await submitted();
    await change.interview(interview.id, { evaluationStatus: "TRANSCRIBING" });

    await transcribeTake(system, { takeId: interview.takes[0]!.id });

    expect(await row.interview(interview.id)).toMatchObject({
      evaluationStatus: "OFF",
    });
    const answer = await db.answer.findFirstOrThrow({
      where: { interviewId: interview.id },
    });
    await evaluateAnswer(system, { answerId: answer.id });
    expect(await db.transcript.count()).toBe(0);
  });
});

describe("trying an evaluation again", () => {
  test("queues a failed one, and forgets the failure", async () => {
    const { actor, interviewId } = await failed();

    expect(await retryEvaluation(actor, { interviewId })).toMatchObject({
      ok: true,
    });

    expect(await row.interview({ id: interviewId }.id)).toMatchObject({
      evaluationStatus: "QUEUED",
      evaluationError: null,
    });
    expect(await waitingTasks()).toEqual(["interview.evaluate"]);
    expect(
      await db.event.findMany({
        where: { interviewId, kind: "evaluation.queued" },
      }),
    ).toMatchObject([{ userId: actor.userId }]);
    expect(
      await db.auditEntry.findMany({ where: { action: "evaluation.retry" } }),
    ).toMatchObject([{ subjectId: interviewId, userId: actor.userId }]);
    await runTasks();
  });

  test("is possible when not even its start succeeded", async () => {
    const actor = await makeActor();
    const interview = await makeRecorded(actor);
    await submit(interview);
    expect(await row.interview(interview.id)).toMatchObject({
      evaluationStatus: "QUEUED",
    });
    await db.$executeRaw`DELETE FROM pgboss.job`;
    const payload = { interviewId: interview.id };
    await giveUpEvaluation(system, payload, "{}");
    expect(await row.interview(interview.id)).toMatchObject({
      evaluationStatus: "FAILED",
      evaluationError: "The evaluation failed on our side.",
    });

    expect(await retryEvaluation(actor, payload)).toMatchObject({ ok: true });

    expect(await waitingTasks()).toEqual(["interview.evaluate"]);
    await runTasks();
  });

  test("does not find another organization's", async () => {
    const { interviewId } = await failed();

    expect(
      await retryEvaluation(await makeActor(), { interviewId }),
    ).toMatchObject(refusal("not_found"));

    expect(await row.interview({ id: interviewId }.id)).toMatchObject({
      evaluationStatus: "FAILED",
    });
  });

  test("twice at once queues it once", async () => {
    const { actor, interviewId } = await failed();

    const results = await atOnce(10, () =>
      retryEvaluation(actor, { interviewId }),
    );

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await waitingTasks()).toEqual(["interview.evaluate"]);
    await runTasks();
  });

  test("is refused where there is nothing to try again", async () => {
    const actor = await makeActor();
    const interview = await makeRecorded(actor);
    expect(
      await retryEvaluation(actor, { interviewId: interview.id }),
    ).toMatchObject(refusal("conflict"));
  });
});

async function submitted({ allowsAi = true } = {}) {
  const interview = await makeRecorded(await makeActor(), undefined, {
    allowsAi,
  });
  await submit(interview);
  expect(await runTasks()).toEqual([]);
  return interview;
}

async function failed() {
  const actor = await makeActor();
  const interview = await makeRecorded(actor, [["answer-one.webm"]]);
  await submit(interview);
  await runTasks();
  await change.interview(interview.id, {
    evaluationStatus: "FAILED",
    evaluationError: "The AI provider returned an error (503).",
  });
  return { actor, interviewId: interview.id };
}

async function waitingTasks(): Promise<string[]> {
  const tasks = await db.$queryRaw<{ name: string }[]>`
    SELECT name FROM pgboss.job WHERE state = 'created' ORDER BY name`;
  return tasks.map(({ name }) => name);
}
