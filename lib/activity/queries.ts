import { membershipOf } from "@/lib/auth/member";
import type { Actor, Session } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";

/** What changes whenever something happens in the organization of whoever holds the session; null when it has ended. */
export async function findVersion(session: Session): Promise<string | null> {
  const [row] = await db.$queryRaw<{ version: string }[]>`
    /* page_version */ SELECT (${latestEvents}) AS version FROM (${membershipOf(session)}) AS member`;
  return row?.version ?? null;
}

/**
 * The sum of the latest hundred ids, not only the highest: a transaction that began earlier may commit a lower one
 * later.
 */
const latestEvents = Prisma.sql`
  SELECT coalesce(sum(id), 0)::text FROM (
    SELECT id FROM "Event" WHERE "organizationId" = member."organizationId" ORDER BY id DESC LIMIT 100
  ) AS latest`;

/** What happened in some interviews and to one application, the latest first, with the name of whoever did it. */
export async function listActivity(
  actor: Actor,
  interviewIds: string[],
  applicationId?: string,
) {
  const events = await db.event.findMany({
    where: {
      organizationId: actor.organizationId,
      OR: [
        { interviewId: { in: interviewIds } },
        ...(applicationId ? [{ applicationId }] : []),
      ],
    },
    orderBy: { id: "desc" },
    take: 300,
    select: { id: true, kind: true, userId: true, data: true, at: true },
  });
  const nameOf = await getUserNames(
    actor,
    events.flatMap(({ userId }) => userId ?? []),
  );
  return events.map(({ userId, id, ...event }) => ({
    ...event,
    id: String(id),
    by: userId && nameOf(userId),
  }));
}

export type Activity = Awaited<ReturnType<typeof listActivity>>[number];

/** Names of colleagues by id; whoever has left has no name here any more. */
export async function getUserNames(
  { organizationId }: Actor,
  userIds: string[],
): Promise<(userId: string) => string> {
  const users = await db.user.findMany({
    where: {
      id: { in: [...new Set(userIds)] },
      memberships: { some: { organizationId } },
    },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return (userId) => names.get(userId) ?? "A former member";
}
