import {
  auditActions,
  auditYears,
  isAccess,
  type AuditAction,
} from "@/lib/activity/audit-log";
import type { NewEvent } from "@/lib/activity/events";
import { heardKinds } from "@/lib/activity/subscriptions";
import type { Client, Doer, SystemAccess } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import { enqueue } from "@/lib/queue/enqueue";

/** Adds a line to the activity log, in the transaction of the change it tells of, and wakes those who hear its kind. */
export async function recordEvent(
  tx: Transaction,
  by: Doer,
  event: NewEvent,
): Promise<void> {
  const { id } = await tx.event.create({
    data: {
      kind: event.kind,
      organizationId: event.organizationId,
      interviewId: event.interviewId ?? null,
      candidateId: event.candidateId ?? null,
      applicationId: event.applicationId ?? null,
      userId: userOf(by),
      data: event.data ?? {},
    },
    select: { id: true },
  });
  if (heardKinds.has(event.kind))
    await enqueue(tx, "event.dispatch", { eventId: Number(id) });
}

/** Adds a line to the audit log: who did what, "interview.extend", to which row, and from where. Ids and classes only (S9). */
export async function audit(
  tx: Transaction,
  by: Doer & { organizationId: string },
  action: AuditAction,
  subjectId: string,
): Promise<void> {
  await auditEach(tx, by, action, [subjectId]);
}

/** The same of several rows. */
export async function auditEach(
  tx: Transaction,
  by: Doer & { organizationId: string },
  action: AuditAction,
  subjectIds: string[],
): Promise<void> {
  const line = {
    organizationId: by.organizationId,
    userId: userOf(by),
    action,
    subject: auditActions[action].subject,
    isAccess: isAccess(action),
    ...clientOf(by),
  };
  await tx.auditEntry.createMany({
    data: subjectIds.map((subjectId) => ({ ...line, subjectId })),
  });
}

/** Lines of one organization that are deleted in one go. */
const mostDeleted = 10_000;

/** Deletes lines that are older, by the clock of the database as its trigger does. What is left of very many goes the next time. */
export async function deleteOldAudit(_system: SystemAccess): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "AuditEntry" WHERE id IN (
      SELECT old.id FROM "Organization" o CROSS JOIN LATERAL (
        SELECT id FROM "AuditEntry" WHERE "organizationId" = o.id
          AND at < (now() AT TIME ZONE 'UTC') - make_interval(years => ${auditYears}::int)
        ORDER BY at LIMIT ${mostDeleted}
      ) AS old
    )`;
}

function userOf(by: Doer): string | null {
  return "userId" in by ? by.userId : null;
}

function clientOf(by: Doer): Client {
  return ("client" in by && by.client) || { device: null, network: null };
}
