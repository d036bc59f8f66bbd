import { mintActor } from "@/lib/auth/mint";
import type { Actor, SystemAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";

/** Somebody as proof for work that goes on after they asked for it, with the role they have now; null when they have left. */
export async function findMember(
  _system: SystemAccess,
  who: { userId: string; organizationId: string },
): Promise<Actor | null> {
  const membership = await db.membership.findFirst({
    where: { userId: who.userId, organizationId: who.organizationId },
    select: { userId: true, organizationId: true, role: true },
  });
  return membership ? mintActor(membership) : null;
}
