import type { NewEvent } from "@/lib/activity/events";
import { heardKinds } from "@/lib/activity/subscriptions";
import type { Doer } from "@/lib/auth/proof";
import type { Transaction } from "@/lib/db";
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

/** Adds a line to the audit log: who did what, "interview.extend", to which row. Ids only (S9). */
export async function audit(
  tx: Transaction,
  by: Doer & { organizationId: string },
  action: `${string}.${string}`,
  subjectId: string,
): Promise<void> {
  const [about = ""] = action.split(".");
  const subject = subjects[about] ?? about;
  const { organizationId } = by;
  await tx.auditEntry.create({
    data: { organizationId, action, subject, subjectId, userId: userOf(by) },
  });
}

/** Rows that an action is done to, where its first word names another. */
const subjects: Record<string, string> = {
  candidates: "organization",
  change: "interview",
  evaluation: "interview",
  interviews: "organization",
  invitation: "interview",
};

function userOf(by: Doer): string | null {
  return "userId" in by ? by.userId : null;
}
