import { PgBoss, type Queue } from "pg-boss";
import { env } from "@/lib/env";
import { logProblem } from "@/lib/log";
import { keyedTasks, taskNames, type TaskName } from "@/lib/queue/tasks";

/** Where a task goes when its last attempt failed, so that nothing waits or vanishes silently. */
export const deadQueue = "dead";

/** pg-boss's own, through which it plans recurring tasks. */
const plannerQueue = "__pgboss__send-it";

/** A worker that dies is noticed after this long, and the task runs again elsewhere. */
const heartbeatSeconds = 10;

/**
 * A worker that dies costs its tasks a try, like a failure: the first pauses are short, so that a task whose workers die
 * three times in a row is back within 45 s of each (J1). Each pause is twice the one before, more or less.
 */
const retryDelay = 2;

/** An outage of some hours (a provider, a mail server that greylists, a disk) must not end in a failure. */
const retries: Partial<Record<TaskName, Omit<Queue, "name">>> = {
  "invitation.send": { retryLimit: 16, retryDelayMax: 14_400 },
  "take.join": { retryLimit: 16, retryDelayMax: 14_400 },
  "take.transcribe": { retryLimit: 15, retryDelayMax: 3600 },
  "answer.evaluate": { retryLimit: 15, retryDelayMax: 3600 },
  // They come again by themselves; the tries are for a worker that dies.
  "evaluations.backfill": { retryLimit: 2 },
  "interviews.expire": { retryLimit: 2 },
  "reminders.send": { retryLimit: 2 },
  "takes.sweep": { retryLimit: 2 },
  "withdrawals.erase": { retryLimit: 2 },
  "imports.sweep": { retryLimit: 2 },
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
    // A worker that died while it planned would be noticed after a quarter of an hour.
    await createOrUpdate(boss, {
      name: plannerQueue,
      ...{ retryLimit: 2, retryDelay, heartbeatSeconds },
    });
    for (const name of taskNames) {
      await createOrUpdate(boss, {
        name,
        retryLimit: 6,
        retryDelay,
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
