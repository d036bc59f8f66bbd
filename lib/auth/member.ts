import { mintActor } from "@/lib/auth/mint";
import type { Actor, Session, SystemAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Role } from "@/lib/generated/prisma/enums";

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

/** Who a session stands for now, or null when it has ended. */
export async function findActorOf(session: Session): Promise<Actor | null> {
  const [membership] = await db.$queryRaw<
    { userId: string; organizationId: string; role: Role }[]
  >(membershipOf(session));
  return membership ? mintActor(membership) : null;
}

/** That lookup as SQL, so that what is asked every two seconds needs no statement more for it. No row: it has ended. */
export function membershipOf({ userId, version }: Session): Prisma.Sql {
  return Prisma.sql`
    SELECT "Membership"."userId", "Membership"."organizationId", "Membership".role
    FROM "Membership" JOIN "User" ON "User".id = "Membership"."userId"
    WHERE "User".id = ${userId}::uuid AND "User"."sessionVersion" = ${version}
    ORDER BY "Membership"."createdAt" LIMIT 1`;
}
