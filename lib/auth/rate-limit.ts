import { db } from "@/lib/db";

/**
 * Failures per key in fixed windows, counted in the database so that all web processes share them (T5). Successes are
 * never counted: a right token or password is not refused because of somebody else's wrong ones.
 */
export type Limit = { failures: number; windowSeconds: number };

export async function hasTooManyFailures(
  key: string,
  limit: Limit,
  now = new Date(),
): Promise<boolean> {
  const row = await db.rateLimit.findUnique({
    where: { key_windowStart: { key, windowStart: windowStart(limit, now) } },
    select: { count: true },
  });
  return (row?.count ?? 0) >= limit.failures;
}

export async function countFailure(
  key: string,
  limit: Limit,
  now = new Date(),
): Promise<void> {
  const start = windowStart(limit, now);
  await db.$executeRaw`
    INSERT INTO "RateLimit" ("key", "windowStart", "count") VALUES (${key}, ${start}, 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = "RateLimit"."count" + 1`;
  await db.rateLimit.deleteMany({
    where: { windowStart: { lt: new Date(start.getTime() - keptFor) } },
  });
}

/** Longer than any window, in milliseconds. */
const keptFor = 24 * 3600 * 1000;

function windowStart(limit: Limit, now: Date): Date {
  const length = limit.windowSeconds * 1000;
  return new Date(Math.floor(now.getTime() / length) * length);
}
