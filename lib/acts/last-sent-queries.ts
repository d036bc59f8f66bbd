import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";

/** How far back it is looked for: whoever sent nothing among these begins afresh, and nobody walks through a million. */
const mostLookedAt = 1_000;

/** Job and template of the interview that this colleague sent last, or null. */
export async function findLastSent(
  actor: Actor,
): Promise<{ jobId: string; templateId: string } | null> {
  const [last] = await db.$queryRaw<{ jobId: string; templateId: string }[]>`
    /* last_sent */
    SELECT "jobId", "templateId" FROM (
      SELECT id, "jobId", "templateId", "createdById", "createdAt" FROM "Interview"
      WHERE "organizationId" = ${actor.organizationId}::uuid
      ORDER BY "createdAt" DESC, id DESC LIMIT ${mostLookedAt}
    ) AS latest
    WHERE "createdById" = ${actor.userId}::uuid
    ORDER BY "createdAt" DESC, id DESC LIMIT 1`;
  return last ?? null;
}
