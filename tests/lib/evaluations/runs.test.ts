import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { mintSystemAccess } from "@/lib/auth/mint";
import { retryEvaluation } from "@/lib/evaluations/retry-mutations";
import { startEvaluation } from "@/lib/evaluations/tasks";
import { db } from "@/tests/support/db";
import { makeActor } from "../../support/make";
import { makeRecorded, submit } from "../../support/recorded";
import { runTasks } from "../../support/tasks";
import { atOnce } from "@/tests/support/at-once";
import { dataFolder } from "@/tests/support/data-folder";
import { connectRehearsal } from "@/tests/support/rehearsal";

await dataFolder();
const server = await connectRehearsal("judge-1");

const system = mintSystemAccess();

const done = {
  number: 1,
  status: "DONE",
  error: null,
  model: "judge-1",
  promptVersion: "answer-1",
  isRehearsal: false,
  finishedAt: expect.any(Date) as Date,
  _count: { evaluations: 2 },
};

test("an evaluation is one run with all its judgements, however often it is started", async () => {
  const interview = await makeRecorded(await makeActor());
  await submit(interview);
  await atOnce(5, () => startEvaluation(system, { interviewId: interview.id }));
  await runTasks();
  expect(await runsOf(interview)).toMatchObject([done]);
});

test("a run that failed goes on when it is tried again", async () => {
  const actor = await makeActor();
  const interview = await makeRecorded(actor);
  server.fault = () => ({ status: 401 });
  await submit(interview);
  await runTasks();
  expect(await runsOf(interview)).toMatchObject([
    {
      number: 1,
      status: "FAILED",
      error: expect.stringContaining("AI provider") as string,
      model: "",
      finishedAt: expect.any(Date) as Date,
    },
  ]);
  server.fault = undefined;
  await retryEvaluation(actor, { interviewId: interview.id });
  await runTasks();
  expect(await runsOf(interview)).toMatchObject([done]);
});

test("where nothing is evaluated there is no run", async () => {
  const declined = await makeRecorded(await makeActor(), undefined, {
    allowsAi: false,
  });
  await submit(declined);
  await runTasks();
  expect(await runsOf(declined)).toEqual([]);
});

test("what was evaluated before there were runs becomes the first one", async () => {
  const actor = await makeActor();
  const evaluated = await makeRecorded(actor);
  await submit(evaluated);
  await runTasks();
  server.fault = () => ({ status: 401 });
  const failed = await makeRecorded(actor);
  await submit(failed);
  await runTasks();
  const declined = await makeRecorded(actor, undefined, { allowsAi: false });
  await submit(declined);
  await runTasks();

  const before = await db.evaluation.findMany({
    where: { interviewId: evaluated.id },
  });
  const runs = async () => [
    await runsOf(evaluated),
    await runsOf(failed),
    await runsOf(declined),
  ];
  const byCode = await runs();
  await db.evaluation.updateMany({ data: { runId: null } });
  await db.evaluationRun.deleteMany();
  await db.$transaction(
    (await fillingStatements()).map((sql) => db.$executeRawUnsafe(sql)),
  );
  expect(await runs()).toEqual(
    byCode.map((some) =>
      some.map((run) => ({
        ...run,
        startedAt: expect.any(Date) as Date,
        finishedAt: expect.any(Date) as Date,
      })),
    ),
  );
  expect(before).toHaveLength(2);
});

/** What the migration does to rows that were there. */
async function fillingStatements(): Promise<string[]> {
  const names = await readdir("prisma/migrations");
  const name = names.find((one) => one.endsWith("_evaluation_runs"));
  const sql = await readFile(`prisma/migrations/${name}/migration.sql`, "utf8");
  return sql
    .split(/;\n/)
    .filter((statement) => /INSERT INTO|UPDATE "/.test(statement));
}

function runsOf(interview: { id: string }) {
  return db.evaluationRun.findMany({
    where: { interviewId: interview.id },
    omit: { id: true },
    include: { _count: { select: { evaluations: true } } },
  });
}
