import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";

/**
 * What changes whenever something happens in the organization. Beside the highest event it counts the last few, because
 * a transaction that began earlier may commit a lower number later.
 */
export async function getVersion(actor: Actor): Promise<string> {
  const [row] = await db.$queryRaw<[{ highest: bigint; recent: bigint }]>`
    WITH latest AS (
      SELECT id FROM "Event" WHERE "organizationId" = ${actor.organizationId}::uuid ORDER BY id DESC LIMIT 100
    )
    SELECT coalesce(max(id), 0) AS highest, count(*) FILTER (WHERE id > (SELECT max(id) - 100 FROM latest)) AS recent
    FROM latest`;
  return `${row.highest}.${row.recent}`;
}

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
