import type { Actor, SystemAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { isUsedUp, type Spending } from "@/lib/spending/cap";

export async function getSpending(actor: Actor): Promise<Spending> {
  const [row] = await db.$queryRaw<[Spending]>`
    SELECT ${spendingColumns} FROM ${organizationAndUsage}
    WHERE o.id = ${actor.organizationId}::uuid`;
  return row;
}

export async function isCapReached(actor: Actor): Promise<boolean> {
  return isUsedUp(await getSpending(actor));
}

/** Ids of organizations that have no request left this month. */
export async function listSpent(_system: SystemAccess): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM ${organizationAndUsage}
    WHERE coalesce(used.requests, 0) >= o."aiRequestCap"`;
  return rows.map(({ id }) => id);
}

/** A row of `Spending`, of an organization and what it used this month. */
export const spendingColumns = Prisma.sql`coalesce(used.requests, 0) AS requests, o."aiRequestCap" AS cap`;

/** Organizations as `o`, with what each used this month. */
export const organizationAndUsage = Prisma.sql`
  "Organization" o LEFT JOIN "AiUsage" used
    ON used."organizationId" = o.id AND used.month = date_trunc('month', now() AT TIME ZONE o."timeZone")::date`;
