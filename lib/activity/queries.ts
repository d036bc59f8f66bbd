import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";

/** A number that grows whenever something happens in the organization: what a page was read at, and what it is now. */
export async function getVersion(actor: Actor): Promise<string> {
  const latest = await db.event.findFirst({
    where: { organizationId: actor.organizationId },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return String(latest?.id ?? 0);
}

/** What happened in some interviews, the latest first, with the name of whoever did it. */
export async function listActivity(actor: Actor, interviewIds: string[]) {
  const { organizationId } = actor;
  const events = await db.event.findMany({
    where: { organizationId, interviewId: { in: interviewIds } },
    orderBy: { id: "desc" },
    take: 300,
    select: { id: true, kind: true, userId: true, data: true, at: true },
  });
  const userIds = events.flatMap(({ userId }) => userId ?? []);
  const users = await db.user.findMany({
    where: {
      id: { in: [...new Set(userIds)] },
      memberships: { some: { organizationId } },
    },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return events.map(({ userId, id, ...event }) => ({
    ...event,
    id: String(id),
    by: userId ? (names.get(userId) ?? "A former member") : null,
  }));
}

export type Activity = Awaited<ReturnType<typeof listActivity>>[number];
