import { Prisma } from "@/lib/generated/prisma/client";
import { openStatuses } from "@/lib/interviews/status";

/** `isOpen` (status.ts) of an interview `i`, for raw SQL. Text and no parameters: partial indexes are found by it. */
export const whereOpen = Prisma.raw(
  `i.status IN (${openStatuses.map((status) => `'${status}'`).join(", ")})`,
);

/** `isAnswered` (answer-kinds.ts) of an answer `a` left-joined with its `kept` take, for raw SQL. */
export const whereAnswered = Prisma.sql`(kept.status <> 'FAILED'
  OR a."keptTakeId" IS NULL AND a."keptAt" IS NOT NULL AND a."typedText" IS NOT NULL)`;

/** `available` (status.ts) of an interview, for raw SQL. */
export function whereAvailable(interview: "i" | '"Interview"'): Prisma.Sql {
  const i = Prisma.raw(interview);
  return Prisma.sql`${i}."withdrawnAt" IS NULL AND ${i}."retentionEndedAt" IS NULL`;
}
