import { PgBoss, type Queue } from "pg-boss";
import { env } from "@/lib/env";
import { logProblem } from "@/lib/log";
import type { Task } from "@/lib/queue/task";

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

/** Creates pg-boss's tables and a queue for each task; part of `npm run db:migrate`, safe to repeat. */
export async function prepareQueue(
  databaseUrl: string,
  tasks: readonly Pick<Task, "name" | "isKeyed" | "retry">[],
): Promise<void> {
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
    for (const { name, isKeyed, retry } of tasks)
      await createOrUpdate(boss, {
        name,
        policy: isKeyed ? "short" : "standard",
        retryLimit: retry.limit,
        retryDelay,
        retryDelayMax: retry.longestPause,
        retryBackoff: true,
        expireInSeconds: 600,
        heartbeatSeconds,
        notify: true,
        deadLetter: deadQueue,
      });
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** A queue that is there keeps its policy, which pg-boss cannot change. */
async function createOrUpdate(boss: PgBoss, queue: Queue): Promise<void> {
  const { name, policy, ...options } = queue;
  if (await boss.getQueue(name)) await boss.updateQueue(name, options);
  else await boss.createQueue(name, { policy, ...options });
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
