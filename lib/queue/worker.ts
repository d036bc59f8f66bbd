import type { JobWithMetadata, PgBoss } from "pg-boss";
import { mintSystemAccess } from "@/lib/auth/mint";
import { logProblem } from "@/lib/log";
import { deadQueue, workerBoss } from "@/lib/queue/boss";
import { handlers, type Handler } from "@/lib/queue/handlers";
import { taskNames, taskPayloads, type TaskName } from "@/lib/queue/tasks";

/** How many of each task one worker process runs at once; the slow ones wait on a network, not on the processor. */
const concurrency: Partial<Record<TaskName, number>> = {
  "invitation.send": 4,
  "take.transcribe": 8,
  "answer.evaluate": 8,
  "take.join": 2,
  "evaluations.backfill": 1,
  "interviews.expire": 1,
  "takes.sweep": 1,
};

const everyMinute: TaskName[] = [
  "evaluations.backfill",
  "interviews.expire",
  "takes.sweep",
];

/** Runs every task until stopped. The returned function finishes what is running, or gives it back, and ends. */
export async function startWorker(): Promise<() => Promise<void>> {
  const boss = await workerBoss();
  for (const name of taskNames) await work(boss, name);
  await boss.work(deadQueue, { includeMetadata: true }, async ([job]) => {
    if (job) await giveUp(job as JobWithMetadata);
  });
  for (const name of everyMinute) await boss.schedule(name, "* * * * *", {});
  return () => boss.stop({ graceful: true, timeout: 4_000 });
}

async function work<N extends TaskName>(boss: PgBoss, name: N): Promise<void> {
  const handler = handlers[name] as Handler<N>;
  const options = {
    localConcurrency: concurrency[name] ?? 2,
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 5,
  };
  await boss.work(name, options, async ([job]) => {
    if (!job) return;
    try {
      await handler.run(
        mintSystemAccess(),
        taskPayloads[name].parse(job.data) as never,
      );
    } catch (error) {
      logProblem(`task ${name} ${job.id} failed:`, error);
      throw error;
    }
  });
}

async function giveUp(job: JobWithMetadata): Promise<void> {
  const name = taskNames.find((known) => known === job.sourceName);
  if (!name) return;
  const handler = handlers[name] as Handler<TaskName>;
  await handler.giveUp?.(
    mintSystemAccess(),
    taskPayloads[name].parse(job.data),
    JSON.stringify(job.sourceOutput ?? {}),
  );
}
