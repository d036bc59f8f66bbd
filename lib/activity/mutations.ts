import type { EventKind } from "@/lib/activity/events";
import type { Doer } from "@/lib/auth/proof";
import type { Transaction } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";

/** Adds a line to the activity log, in the transaction of the change it tells of. */
export async function recordEvent(
  tx: Transaction,
  by: Doer,
  event: {
    kind: EventKind;
    organizationId: string;
    interviewId?: string;
    candidateId?: string;
    applicationId?: string;
    data?: Prisma.InputJsonObject;
  },
): Promise<void> {
  await tx.event.create({
    data: {
      kind: event.kind,
      organizationId: event.organizationId,
      interviewId: event.interviewId ?? null,
      candidateId: event.candidateId ?? null,
      applicationId: event.applicationId ?? null,
      userId: userOf(by),
      data: event.data ?? {},
    },
  });
}

/** Adds a line to the audit log: who did what to which row. Ids only (S9). */
export async function recordAudit(
  tx: Transaction,
  by: Doer,
  entry: {
    organizationId: string;
    action: string;
    subject: string;
    subjectId: string;
  },
): Promise<void> {
  await tx.auditEntry.create({ data: { ...entry, userId: userOf(by) } });
}

function userOf(by: Doer): string | null {
  return "userId" in by ? by.userId : null;
}
