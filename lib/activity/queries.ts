import {
  isEventKind,
  readEventData,
  type EventData,
  type EventKind,
} from "@/lib/activity/events";
import {
  milestoneKinds,
  milestonesOf,
  type Milestone,
} from "@/lib/activity/milestones";
import { scope, type Actor, type SystemAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { acrossOrganizations } from "@/lib/tenant-wall";

/** What happened in some interviews and to one application, the latest first, with the name of whoever did it. */
export async function listActivity(
  actor: Actor,
  interviewIds: string[],
  applicationId?: string,
) {
  const events = await db.event.findMany({
    where: {
      ...scope(actor),
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

/** An event as those who hear it have it; what was erased since is missing from its data. */
export type StoredEvent = {
  [K in EventKind]: {
    id: bigint;
    kind: K;
    organizationId: string;
    interviewId: string | null;
    candidateId: string | null;
    applicationId: string | null;
    userId: string | null;
    at: Date;
    data: Partial<EventData<K>>;
  };
}[EventKind];

/** One event; null when it is gone. */
export async function findEvent(
  system: SystemAccess,
  id: bigint,
): Promise<StoredEvent | null> {
  const event = await db.event.findUnique({
    where: { id, ...acrossOrganizations(system) },
  });
  if (!event || !isEventKind(event.kind)) return null;
  const data = readEventData(event.kind, event.data);
  return { ...event, data } as StoredEvent;
}

/** The milestones of interviews, by interview. Whole however much else happened since. */
export async function listMilestones(
  actor: Actor,
  interviewIds: string[],
): Promise<Map<string, Milestone[]>> {
  const [events, interviews] = await Promise.all([
    db.event.findMany({
      where: {
        ...scope(actor),
        interviewId: { in: interviewIds },
        kind: { in: milestoneKinds },
      },
      orderBy: { id: "asc" },
      select: { interviewId: true, kind: true, at: true },
    }),
    db.interview.findMany({
      where: { ...scope(actor), id: { in: interviewIds } },
      select: { id: true, evaluationStatus: true },
    }),
  ]);
  const byInterview = Map.groupBy(events, ({ interviewId }) => interviewId);
  return new Map(
    interviews.map(({ id, evaluationStatus }) => [
      id,
      milestonesOf(byInterview.get(id) ?? [], evaluationStatus),
    ]),
  );
}

/** Names of colleagues by id; whoever has left has no name here any more. */
export async function getUserNames(
  actor: Actor,
  userIds: string[],
): Promise<(userId: string) => string> {
  const users = await db.user.findMany({
    where: {
      id: { in: [...new Set(userIds)] },
      memberships: { some: scope(actor) },
    },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return (userId) => names.get(userId) ?? "Former member";
}
