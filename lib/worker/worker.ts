import type { JobWithMetadata, PgBoss } from "pg-boss";
import { mintSystemAccess } from "@/lib/auth/mint";
import { logProblem } from "@/lib/log";
import { deadQueue, workerBoss } from "@/lib/queue/boss";
import { RunsElsewhere } from "@/lib/queue/exclusive";
import { taskNames, taskPayloads, type TaskName } from "@/lib/queue/tasks";
import { handlers, type Handler } from "@/lib/worker/handlers";

/** How many of each task one worker process runs at once; the slow ones wait on a network, not on the processor. */
const concurrency: Partial<Record<TaskName, number>> = {
  "invitation.send": 4,
  "batch.run": 2,
  "interview.evaluate": 4,
  "take.transcribe": 8,
  "answer.evaluate": 8,
  "take.join": 2,
  "evaluations.backfill": 1,
  "interviews.expire": 1,
  "reminders.send": 1,
  "takes.sweep": 1,
  "withdrawals.erase": 1,
  "imports.sweep": 1,
};

/** A task wakes its worker; polling finds those without a call: retries that are due, and what was given up. */
const polling = {
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 2,
  includeMetadata: true,
} as const;

/** Of a queue's workers one looks that often. The others are woken with it, and look by themselves in case it is busy. */
const pollingBeside = { ...polling, notifyPollingIntervalSeconds: 20 } as const;

/** When each recurring task runs, as cron says it. */
const schedule: Partial<Record<TaskName, string>> = {
  "evaluations.backfill": "* * * * *",
  "interviews.expire": "* * * * *",
  "reminders.send": "*/3 * * * *",
  "takes.sweep": "* * * * *",
  "withdrawals.erase": "*/10 * * * *",
  "imports.sweep": "* * * * *",
};

/** How long a task waits that another process is doing: if that one has died, its lock is free by then. */
const putOffSeconds = 30;

/** `npm start` kills its processes 2 seconds after it asked them to end. */
const graceMs = 1_500;

/** Runs every task until stopped. The returned function finishes what is running, or gives it back, and ends. */
export async function startWorker(): Promise<() => Promise<void>> {
  const boss = await workerBoss();
  for (const name of taskNames) await work(boss, name);
  await boss.work(deadQueue, polling, async ([job]) => {
    if (job) await giveUp(job);
  });
  for (const [name, cron] of Object.entries(schedule))
    await boss.schedule(name, cron, {});
  return () => boss.stop({ graceful: true, timeout: graceMs });
}

async function work<N extends TaskName>(boss: PgBoss, name: N): Promise<void> {
  await workOne(boss, name, polling);
  for (let i = 1; i < (concurrency[name] ?? 2); i++)
    await workOne(boss, name, pollingBeside);
}

/** One worker of a queue. After a task it looks for the next at once; pg-boss by itself would wait for the next poll. */
async function workOne<N extends TaskName>(
  boss: PgBoss,
  name: N,
  options: typeof polling | typeof pollingBeside,
): Promise<void> {
  const handler = handlers[name] as Handler<N>;
  const self: { id?: string } = {};
  self.id = await boss.work(name, options, async ([job]) => {
    if (!job) return;
    if (self.id) boss.notifyWorker(self.id);
    try {
      await handler.run(
        mintSystemAccess(),
        taskPayloads[name].parse(job.data) as never,
      );
    } catch (error) {
      if (error instanceof RunsElsewhere) return putOff(boss, job);
      logProblem(`task ${name} ${job.id} failed:`, error);
      throw error;
    }
  });
}

/** Does not count as an attempt: the task is put back as a new one, unless one with its key waits already. */
async function putOff(
  boss: PgBoss,
  { name, data, singletonKey }: JobWithMetadata<unknown>,
): Promise<void> {
  await boss.send(name, data as object, {
    startAfter: putOffSeconds,
    ...(singletonKey && { singletonKey }),
  });
}

async function giveUp(job: JobWithMetadata<unknown>): Promise<void> {
  const name = taskNames.find((known) => known === job.sourceName);
  if (!name) return;
  const handler = handlers[name] as Handler<TaskName>;
  await handler.giveUp?.(
    mintSystemAccess(),
    taskPayloads[name].parse(job.data),
    JSON.stringify(job.sourceOutput ?? {}),
  );
}
