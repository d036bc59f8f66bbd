import type { Actor, SystemAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { isUsedUp, type Spending } from "@/lib/spending/cap";

export async function getSpending(actor: Actor): Promise<Spending> {
  const [row] = await db.$queryRaw<[Spending]>`
    SELECT coalesce(used.requests, 0) AS requests, o."aiRequestCap" AS cap
    FROM "Organization" o LEFT JOIN "AiUsage" used ON ${ofThisMonth}
    WHERE o.id = ${actor.organizationId}::uuid`;
  return row;
}

export async function isCapReached(actor: Actor): Promise<boolean> {
  return isUsedUp(await getSpending(actor));
}

/** Ids of organizations that have no request left this month. */
export async function listSpent(_system: SystemAccess): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM "Organization" o LEFT JOIN "AiUsage" used ON ${ofThisMonth}
    WHERE coalesce(used.requests, 0) >= o."aiRequestCap"`;
  return rows.map(({ id }) => id);
}

const ofThisMonth = Prisma.sql`used."organizationId" = o.id AND used.month = date_trunc('month', now() AT TIME ZONE o."timeZone")::date`;
