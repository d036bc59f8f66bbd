import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";

/** A running transaction; what every mutation's inner steps take. */
export type Transaction = Prisma.TransactionClient;

const shared = globalThis as typeof globalThis & { hifinityDb?: PrismaClient };

/** The process's database client. Made on first use, so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    const client = (shared.hifinityDb ??= connect());
    const value: unknown = Reflect.get(client, property, client);
    return typeof value === "function"
      ? (value.bind(client) as unknown)
      : value;
  },
});

function connect(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 10_000,
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
