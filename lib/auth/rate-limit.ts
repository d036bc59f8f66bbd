import { db, type Transaction } from "@/lib/db";
import { day } from "@/lib/time/duration";

/**
 * Failures per key in fixed windows, counted in the database so that all web processes share them (T5). An attempt is
 * counted before it is looked at, so that many at once cannot all pass, and given back when it was right.
 */
type Limit = { failures: number; windowSeconds: number };

export type Counter = { key: string; limit: Limit };

/**
 * Counts one attempt on every counter and returns how to give it back; null, and nothing counted, when one of them has
 * had too many.
 */
export async function takeAttempt(
  counters: Counter[],
  now = new Date(),
): Promise<(() => Promise<void>) | null> {
  const taken: Counter[] = [];
  const giveBack = async () => {
    for (const counter of taken) await uncount(counter, now);
  };
  for (const counter of counters) {
    if (!(await count(counter, now))) {
      await giveBack();
      return null;
    }
    taken.push(counter);
  }
  return giveBack;
}

/** One statement: the row's lock lets attempts at the same moment through one by one. */
async function count({ key, limit }: Counter, now: Date): Promise<boolean> {
  const start = windowStart(limit, now);
  const rows = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "RateLimit" ("key", "windowStart", "count") VALUES (${key}, ${start}, 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = "RateLimit"."count" + 1
      WHERE "RateLimit"."count" < ${limit.failures}
    RETURNING "count"`;
  if (rows[0]?.count === 1)
    await db.rateLimit.deleteMany({
      where: { windowStart: { lt: new Date(start.getTime() - keptFor) } },
    });
  return rows.length > 0;
}

/**
 * Those of some keys that come for the first time in this window: for what is worth telling once, however often it
 * happens. In the transaction that tells it.
 */
export async function firstInWindow(
  tx: Transaction,
  keys: string[],
  windowSeconds: number,
  now = new Date(),
): Promise<string[]> {
  const start = windowStart({ windowSeconds }, now);
  const rows = await tx.$queryRaw<{ key: string }[]>`
    INSERT INTO "RateLimit" ("key", "windowStart", "count") SELECT key, ${start}, 1 FROM unnest(${keys}::text[]) AS key
    ON CONFLICT DO NOTHING RETURNING "key"`;
  return rows.map(({ key }) => key);
}

async function uncount({ key, limit }: Counter, now: Date): Promise<void> {
  await db.rateLimit.updateMany({
    where: { key, windowStart: windowStart(limit, now), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

/** Longer than any window, in milliseconds. */
const keptFor = day;

function windowStart(
  { windowSeconds }: Pick<Limit, "windowSeconds">,
  now: Date,
): Date {
  const length = windowSeconds * 1000;
  return new Date(Math.floor(now.getTime() / length) * length);
}
