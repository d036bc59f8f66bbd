import type { JobWithMetadata, PgBoss } from "pg-boss";
import { mintSystemAccess } from "@/lib/auth/mint";
import { logProblem } from "@/lib/log";
import { deadQueue, workerBoss } from "@/lib/queue/boss";
import { RunsElsewhere } from "@/lib/queue/exclusive";
import type { Task } from "@/lib/queue/task";
import { tasks } from "@/lib/worker/tasks";

/** Each with a payload of its own: only its own schema says which. */
const known: readonly Task[] = tasks;

/** A task wakes its worker; polling finds those without a call: retries that are due, and what was given up. */
const polling = {
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 2,
  includeMetadata: true,
} as const;

/** Of a queue's workers one looks that often. The others are woken with it, and look by themselves in case it is busy. */
const pollingBeside = { ...polling, notifyPollingIntervalSeconds: 20 } as const;

/** How long a task waits that another process is doing: if that one has died, its lock is free by then. */
const putOffSeconds = 30;

/** `npm start` kills its processes 2 seconds after it asked them to end. */
const graceMs = 1_500;

/** Runs every task until stopped. The returned function finishes what is running, or gives it back, and ends. */
export async function startWorker(): Promise<() => Promise<void>> {
  const boss = await workerBoss();
  for (const task of known) await work(boss, task);
  await boss.work(deadQueue, polling, async ([job]) => {
    if (job) await giveUp(job);
  });
  for (const { name, schedule } of known)
    if (schedule) await boss.schedule(name, schedule, {});
  return () => boss.stop({ graceful: true, timeout: graceMs });
}

async function work(boss: PgBoss, task: Task): Promise<void> {
  await workOne(boss, task, polling);
  for (let i = 1; i < task.concurrency; i++)
    await workOne(boss, task, pollingBeside);
}

/** One worker of a queue. After a task it looks for the next at once; pg-boss by itself would wait for the next poll. */
async function workOne(
  boss: PgBoss,
  task: Task,
  options: typeof polling | typeof pollingBeside,
): Promise<void> {
  const self: { id?: string } = {};
  self.id = await boss.work(task.name, options, async ([job]) => {
    if (!job) return;
    if (self.id) boss.notifyWorker(self.id);
    try {
      await task.run(mintSystemAccess(), task.payload.parse(job.data));
    } catch (error) {
      if (error instanceof RunsElsewhere) return putOff(boss, job);
      logProblem(`task ${task.name} ${job.id} failed:`, error);
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
  const task = known.find(({ name }) => name === job.sourceName);
  await task?.giveUp?.(
    mintSystemAccess(),
    task.payload.parse(job.data),
    JSON.stringify(job.sourceOutput ?? {}),
  );
}
