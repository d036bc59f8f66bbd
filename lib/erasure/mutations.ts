import { audit, recordEvent } from "@/lib/activity/mutations";
import { lockInterview, lockWithCandidate } from "@/lib/answers/mutations";
import type { SystemAccess } from "@/lib/auth/proof";
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
      data: {
        erasedAt: now,
        accommodations: {},
        note: "",
        cancelReason: null,
        evaluationError: null,
      },
    });
    if (count === 0) return;
    await eraseAnswers(tx, scope);
    await eraseRequests(tx, scope);
    await eraseMails(tx, scope);
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

async function eraseAnswers(tx: Transaction, where: Scope): Promise<void> {
  // With their segments and transcripts.
  await tx.take.deleteMany({ where });
  await tx.answer.updateMany({ where, data: { typedText: null } });
  await tx.evaluationRun.updateMany({ where, data: { error: null } });
  const evaluations = await tx.evaluation.findMany({
    where,
    select: { id: true, levels: true },
  });
  for (const { id, levels } of evaluations)
    await tx.evaluation.updateMany({
      where: { id, organizationId: where.organizationId },
      data: {
        levels: readLevels(levels).map((level) => ({
          ...level,
          reason: "",
          evidence: [],
        })),
        summary: "",
        flags: [],
        rawOutput: "",
      },
    });
}

/** Events whose data say what was asked for, or how much was written. */
const tellingEvents = ["change.requested", "change.decided", "text.kept"];

/** What somebody needed may tell of their health: not only the words, the choices too. */
async function eraseRequests(tx: Transaction, where: Scope): Promise<void> {
  await tx.changeRequest.updateMany({
    where,
    data: { wishes: {}, granted: {}, text: "", reply: "" },
  });
  await tx.event.updateMany({
    where: { ...where, kind: { in: tellingEvents } },
    data: { data: {} },
  });
}

/** That mails went out stays; to whom and what opened them does not. The name and address are the candidate's own row. */
async function eraseMails(
  tx: Transaction,
  { interviewId, organizationId }: Scope,
): Promise<void> {
  await tx.invitation.updateMany({
    where: { interviewId, organizationId },
    data: { toName: "", toEmail: "", lastError: null },
  });
  await tx.mailSignal.deleteMany({
    where: { organizationId, invitation: { interviewId } },
  });
}
