import { PgBoss, type Queue } from "pg-boss";
import { env } from "@/lib/env";
import { logProblem } from "@/lib/log";
import { keyedTasks, taskNames, type TaskName } from "@/lib/queue/tasks";

/** Where a task goes when its last attempt failed, so that nothing waits or vanishes silently. */
export const deadQueue = "dead";

/** A worker that dies is noticed after this long, and the task runs again elsewhere. */
const heartbeatSeconds = 10;

/** An outage of some hours (a provider, a mail server that greylists, a disk) must not end in a failure. */
const retries: Partial<Record<TaskName, Omit<Queue, "name">>> = {
  "invitation.send": { retryLimit: 12, retryDelay: 20, retryDelayMax: 14_400 },
  "take.join": { retryLimit: 12, retryDelay: 20, retryDelayMax: 14_400 },
  "take.transcribe": { retryLimit: 12, retryDelay: 15, retryDelayMax: 3600 },
  "answer.evaluate": { retryLimit: 12, retryDelay: 15, retryDelayMax: 3600 },
  "evaluations.backfill": { retryLimit: 0 },
  "interviews.expire": { retryLimit: 0 },
  "reminders.send": { retryLimit: 0 },
  "takes.sweep": { retryLimit: 0 },
  "withdrawals.erase": { retryLimit: 0 },
  "imports.sweep": { retryLimit: 0 },
};

const shared = globalThis as typeof globalThis & {
  hifinityBoss?: Promise<PgBoss>;
};

/**
 * A client that only enqueues; no loops, no schedules, one connection. Started once per process; when that fails, by
 * whoever asks next.
 */
export function sender(): Promise<PgBoss> {
  shared.hifinityBoss ??= start({
    connectionString: env().DATABASE_URL,
    supervise: false,
    schedule: false,
    max: 1,
  }).catch((error: unknown) => {
    delete shared.hifinityBoss;
    throw error;
  });
  return shared.hifinityBoss;
}

/** Ends this process's `sender`, if it was ever used. */
export async function stopSender(): Promise<void> {
  await (await shared.hifinityBoss)?.stop({ graceful: false });
  delete shared.hifinityBoss;
}

/** A client for the worker: wakes on NOTIFY, watches heartbeats, keeps the schedule. */
export function workerBoss(): Promise<PgBoss> {
  return start({
    connectionString: env().DATABASE_URL,
    supervise: true,
    schedule: true,
    useListenNotify: true,
    monitorIntervalSeconds: 5,
    superviseIntervalSeconds: 5,
    max: 6,
  });
}

/** Creates pg-boss's tables and the queues; part of `npm run db:migrate`, safe to repeat. */
export async function prepareQueue(databaseUrl: string): Promise<void> {
  const boss = await start({
    connectionString: databaseUrl,
    migrate: true,
    supervise: false,
    schedule: false,
    max: 2,
  });
  try {
    const dead = {
      retryLimit: 5,
      retryBackoff: true,
      retryDelay: 5,
      notify: true,
    };
    await createOrUpdate(boss, { name: deadQueue, ...dead });
    for (const name of taskNames) {
      await createOrUpdate(boss, {
        name,
        retryLimit: 6,
        retryDelay: 2,
        retryDelayMax: 600,
        retryBackoff: true,
        expireInSeconds: 600,
        heartbeatSeconds,
        notify: true,
        deadLetter: deadQueue,
        ...retries[name],
      });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function createOrUpdate(boss: PgBoss, queue: Queue): Promise<void> {
  if (!(await boss.getQueue(queue.name))) {
    const isKeyed = keyedTasks.some((name) => name === queue.name);
    await boss.createQueue(queue.name, {
      ...queue,
      policy: isKeyed ? "short" : "standard",
    });
    return;
  }
  const { name, ...options } = queue;
  await boss.updateQueue(name, options);
}

async function start(
  options: Omit<ConstructorParameters<typeof PgBoss>[0] & object, "db">,
): Promise<PgBoss> {
  const boss = new PgBoss({
    application_name: "hifinity-queue",
    migrate: false,
    ...options,
    connectionString: options.connectionString ?? env().DATABASE_URL,
  });
  boss.on("error", (error) => logProblem(`queue: ${error.message}`));
  await boss.start();
  return boss;
}
