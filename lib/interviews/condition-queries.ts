import { Prisma } from "@/lib/generated/prisma/client";
import { openStatuses } from "@/lib/interviews/status";

/** `isOpen` (status.ts) of an interview `i`, for raw SQL. Text and no parameters: partial indexes are found by it. */
export const whereOpen = Prisma.raw(
  `i.status IN (${openStatuses.map((status) => `'${status}'`).join(", ")})`,
);

/** `available` (status.ts) of an interview, for raw SQL. */
export function whereAvailable(interview: "i" | '"Interview"'): Prisma.Sql {
  const i = Prisma.raw(interview);
  return Prisma.sql`${i}."withdrawnAt" IS NULL AND ${i}."retentionEndedAt" IS NULL`;
}
