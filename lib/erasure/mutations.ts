import type { EventKind } from "@/lib/activity/events";
import { audit, recordEvent } from "@/lib/activity/mutations";
import { lockInterview, lockWithCandidate } from "@/lib/answers/lock-mutations";
import type { SystemAccess } from "@/lib/auth/proof";
import { emptied, type ErasedTable } from "@/lib/candidates/personal-data";
import { db, type Transaction } from "@/lib/db";
import { erasable, isPastRetention } from "@/lib/erasure/queries";
import { readLevels } from "@/lib/evaluations/schema";

type Scope = { interviewId: string; organizationId: string };

/**
 * Closes an interview for good, if it was kept as long as its organization wants: nothing shows, opens, evaluates or
 * withdraws it from here on. Only then its files go, so nobody can change their mind between file and row. Done twice, it
 * happened once.
 */
export async function endRetention(
  _system: SystemAccess,
  scope: Scope,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    // First the candidate, as whoever extends or withdraws it does.
    await lockWithCandidate(tx, scope);
    await tx.$executeRaw`
      UPDATE "Interview" i SET "retentionEndedAt" = ${now}::timestamp, "retainedMonths" = o."retentionMonths"
      FROM "Organization" o
      WHERE i.id = ${scope.interviewId}::uuid AND o.id = ${scope.organizationId}::uuid
        AND i."organizationId" = o.id AND ${isPastRetention(now)}`;
  });
}

/**
 * Empties the rows of an interview that was withdrawn, or kept for long enough, of everything the candidate said, wrote
 * and needed. What stays is that there was an interview, what was asked and agreed to, and the levels that were given,
 * without a word of why. Done twice, it happened once.
 */
export async function eraseInterview(
  system: SystemAccess,
  scope: Scope,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { interviewId, organizationId } = scope;
    const { candidateId, retainedMonths } = await lockInterview(tx, scope);
    const { count } = await tx.interview.updateMany({
      where: { id: interviewId, organizationId, ...erasable(now) },
      data: { erasedAt: now, ...emptied("Interview") },
    });
    if (count === 0) return;
    for (const eraseRows of Object.values(erasers)) await eraseRows(tx, scope);
    await recordEvent(tx, system, {
      kind: "interview.erased",
      ...scope,
      candidateId,
      data: retainedMonths ? { months: retainedMonths } : {},
    });
    await audit(
      tx,
      { ...system, organizationId },
      "interview.erase",
      interviewId,
    );
  });
}

/** Each table that erasure itself takes something from, beside the interview's own row. */
const erasers: Record<
  Exclude<ErasedTable, "Interview">,
  (tx: Transaction, where: Scope) => Promise<unknown>
> = {
  Take: (tx, where) => tx.take.deleteMany({ where }),
  Answer: (tx, where) =>
    tx.answer.updateMany({ where, data: emptied("Answer") }),
  Evaluation: eraseEvaluations,
  EvaluationRun: (tx, where) =>
    tx.evaluationRun.updateMany({ where, data: emptied("EvaluationRun") }),
  ChangeRequest: (tx, where) =>
    tx.changeRequest.updateMany({ where, data: emptied("ChangeRequest") }),
  Event: (tx, where) =>
    tx.event.updateMany({
      where: { ...where, kind: { in: tellingEvents } },
      data: { data: {} },
    }),
  Invitation: (tx, where) =>
    tx.invitation.updateMany({ where, data: emptied("Invitation") }),
  MailSignal: (tx, { interviewId, organizationId }) =>
    tx.mailSignal.deleteMany({
      where: { organizationId, invitation: { interviewId } },
    }),
};

/** Events whose data say what was asked for, or how much was written. */
const tellingEvents: string[] = [
  "change.requested",
  "change.decided",
  "text.kept",
] satisfies EventKind[];

async function eraseEvaluations(tx: Transaction, where: Scope): Promise<void> {
  const evaluations = await tx.evaluation.findMany({
    where,
    select: { id: true, levels: true },
  });
  for (const { id, levels } of evaluations)
    await tx.evaluation.updateMany({
      where: { id, organizationId: where.organizationId },
      data: {
        ...emptied("Evaluation"),
        levels: readLevels(levels).map((level) => ({
          ...level,
          reason: "",
          evidence: [],
        })),
      },
    });
}
