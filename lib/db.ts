import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";

/** A running transaction; what every mutation's inner steps take. */
export type Transaction = Prisma.TransactionClient;

const shared = globalThis as typeof globalThis & {
  hifinityDb?: PrismaClient;
  hifinityLocks?: PrismaClient;
};

/** The process's database client. Made on first use, so that a build needs no database. */
export const db: PrismaClient = lazily(
  () => (shared.hifinityDb ??= connect({ max: 10 })),
);

/** One connection for locks that last longer than a statement (lib/queue/exclusive.ts); it is never changed for another. */
export const lockSession: PrismaClient = lazily(
  () => (shared.hifinityLocks ??= connect({ max: 1, idleTimeoutMillis: 0 })),
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

function connect(pool: { max: number; idleTimeoutMillis?: number }) {
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 10_000,
    ...pool,
  });
  return new PrismaClient({ adapter });
}

/** Whether an error says that a unique index already holds the value: someone was first. */
export function isUniqueViolation(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === "P2002"
  );
}
