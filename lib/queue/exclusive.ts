import { lockSession } from "@/lib/db";

/** The work is being done by another process. No failure: a worker looks again later, and no attempt is lost. */
export class RunsElsewhere extends Error {
  override name = "RunsElsewhere";
}

const running = new Map<string, Promise<void>>();

/**
 * Runs `work` while no other process runs anything under the same key: what is paid for or written outside the
 * database must not happen twice at once (J2). Whoever comes second in this process waits and then runs too, so `work`
 * looks first whether its effect is there already; in another process it throws `RunsElsewhere`, and the worker puts
 * the task off. The lock ends with the database connection, so a killed process leaves none behind.
 */
export async function exclusively(
  key: string,
  work: () => Promise<void>,
): Promise<void> {
  const mine = after(running.get(key), () => withLock(key, work));
  running.set(key, mine);
  try {
    await mine;
  } finally {
    if (running.get(key) === mine) running.delete(key);
  }
}

async function after(
  before: Promise<void> | undefined,
  next: () => Promise<void>,
): Promise<void> {
  await before?.catch(() => undefined);
  await next();
}

async function withLock(key: string, work: () => Promise<void>): Promise<void> {
  const [lock] = await lockSession.$queryRaw<{ isMine: boolean }[]>`
    SELECT pg_try_advisory_lock(hashtextextended(${key}, 0)) AS "isMine"`;
  if (!lock?.isMine) throw new RunsElsewhere(`${key} runs in another process`);
  try {
    await work();
  } finally {
    await lockSession.$queryRaw`
      SELECT pg_advisory_unlock(hashtextextended(${key}, 0))`;
  }
}
