import { expect, test } from "@playwright/test";
import { db } from "@/tests/support/db";
import { makeActor } from "@/tests/support/make";
import { makeRecorded, submit } from "@/tests/support/recorded";
import {
  startRehearsedStack,
  type RehearsedStack,
} from "@/tests/support/rehearsed-stack";

let stack: RehearsedStack;

test.beforeAll(async () => {
  stack = await startRehearsedStack();
});

test.afterAll(() => stack?.stop());

for (const moment of ["transcription", "judgement"] as const) {
  test(`worker and web killed in the middle of a ${moment}: after a restart the interview is evaluated once`, async () => {
    test.setTimeout(180_000);
    const reached = new Promise<void>((arrived) => {
      let isFirst = true;
      stack.ai.fault = ({ kind }) => {
        if (kind !== moment || !isFirst) return undefined;
        isFirst = false;
        arrived();
        return { isSilent: true };
      };
    });
    const interview = await makeRecorded(await makeActor());
    await submit(interview);
    await reached;
    for (const process of [stack.web, ...stack.workers]) {
      process.kill("SIGKILL");
      await process.ended();
    }
    stack.ai.fault = undefined;
    await Promise.all(
      [stack.web, ...stack.workers].map((process) => process.start()),
    );

    await expect
      .poll(() => evaluationStatusOf(interview.id), { timeout: 120_000 })
      .toBe("DONE");
    const { id: interviewId } = interview;
    const takeIds = interview.takes.map(({ id }) => id);
    expect(
      await db.transcript.count({ where: { takeId: { in: takeIds } } }),
    ).toBe(takeIds.length);
    expect(await db.evaluation.count({ where: { interviewId } })).toBe(
      takeIds.length,
    );
    const done = { interviewId, kind: "evaluation.done" };
    expect(await db.event.count({ where: done })).toBe(1);
    expect((await fetch(`${stack.appUrl}/api/health`)).status).toBe(200);
  });
}

async function evaluationStatusOf(id: string): Promise<string> {
  const { evaluationStatus } = await db.interview.findUniqueOrThrow({
    where: { id },
    select: { evaluationStatus: true },
  });
  return evaluationStatus;
}
