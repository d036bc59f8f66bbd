import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolConfig } from "pg";
import { env } from "@/lib/env";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { tenantWall } from "@/lib/tenant-wall";

/** A running transaction; what every mutation's inner steps take. */
export type Transaction = Prisma.TransactionClient;

const shared = globalThis as typeof globalThis & {
  hifinityDb?: PrismaClient;
  hifinityWalledDb?: PrismaClient;
  hifinityLocks?: PrismaClient;
};

/**
 * The process's database client. Made on first use, so that a build needs no database. It throws at a query of an
 * organization's rows that does not say whose.
 */
export const db: PrismaClient = lazily(
  () => (shared.hifinityWalledDb ??= walled(withoutWall())),
);

/** The same connections without that wall, for tests and benchmarks, which look at everything. */
export const unwalledDb: PrismaClient = lazily(withoutWall);

function withoutWall(): PrismaClient {
  return (shared.hifinityDb ??= connect({ max: 10 }));
}

/** The wall only watches: what is asked and answered has the same types as before. */
function walled(client: PrismaClient): PrismaClient {
  return client.$extends({ query: tenantWall }) as unknown as PrismaClient;
}

/**
 * One connection for locks that last longer than a statement (lib/queue/exclusive.ts); it is never changed for another.
 * Both ends look often whether the other is still there: the locks of a host that died must not stay for hours.
 */
export const lockSession: PrismaClient = lazily(
  () =>
    (shared.hifinityLocks ??= connect({
      max: 1,
      idleTimeoutMillis: 0,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      options:
        "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3",
    })),
);

function lazily(get: () => PrismaClient): PrismaClient {
  return new Proxy({} as PrismaClient, {
    get(_target, property) {
      const client = get();
      const value: unknown = Reflect.get(client, property, client);
      return typeof value === "function"
        ? (value.bind(client) as unknown)
        : value;
    },
  });
}

/** Times have no zone in the tables: a default or a `now()` of the database must be UTC, however its server is set. */
function connect({ options = "", ...pool }: PoolConfig) {
  const adapter = new PrismaPg(
    {
      connectionString: env().DATABASE_URL,
      connectionTimeoutMillis: 10_000,
      options: `-c timezone=UTC ${options}`,
      ...pool,
    },
    { statementNameGenerator: nameOf },
  );
  // Of many at once, such as fifty presses of Send, each waits for its turn instead of failing after Prisma's 2 seconds.
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 15_000, timeout: 15_000 },
  });
}

/** Whether an error says that a unique index already holds the value: someone was first. */
export function isUniqueViolation(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === "P2002"
  );
}

/**
 * A statement that begins with a comment of one word is prepared under that name, once for each connection: what every
 * page or every slice asks is parsed and planned once, not each time. Few and of fixed text; pg refuses two texts of one name.
 */
function nameOf({ sql }: { sql: string }): string {
  // No name is how the protocol says: not prepared.
  return /^\s*\/\* (\w+) \*\//.exec(sql)?.[1] ?? "";
}
