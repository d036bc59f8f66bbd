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

/** A signed-in user as proof, and the names that the portal's frame shows. */
export type Member = {
  actor: Actor;
  user: { name: string; email: string };
  organization: { name: string; timeZone: string };
};

/** A row of `membershipOf`. */
export type MembershipRow = {
  userId: string;
  organizationId: string;
  role: Role;
  name: string;
  email: string;
  organization: string;
  timeZone: string;
};

/** Whom a session stands for now, or null when it has ended. */
export async function findActorOf(session: Session): Promise<Actor | null> {
  const [row] = await db.$queryRaw<MembershipRow[]>(
    Prisma.sql`/* member */ ${membershipOf(session)}`,
  );
  return row ? memberFrom(session, row).actor : null;
}

export function memberFrom(
  { client }: Session,
  { name, email, organization, timeZone, ...membership }: MembershipRow,
): Member {
  return {
    actor: mintActor({ ...membership, client }),
    user: { name, email },
    organization: { name: organization, timeZone },
  };
}

/** Whom a session stands for now, as SQL: part of whatever is asked for them. No row: it has ended. */
export function membershipOf({ userId, version }: Session): Prisma.Sql {
  return Prisma.sql`
    SELECT "Membership"."userId", "Membership"."organizationId", "Membership".role,
      "User".name, "User".email, "Organization".name AS organization, "Organization"."timeZone"
    FROM "Membership" JOIN "User" ON "User".id = "Membership"."userId"
      JOIN "Organization" ON "Organization".id = "Membership"."organizationId"
    WHERE "User".id = ${userId}::uuid AND "User"."sessionVersion" = ${version}
    ORDER BY "Membership"."createdAt" LIMIT 1`;
}
