import { recordAudit } from "@/lib/activity/mutations";
import { hasRole, type Actor } from "@/lib/auth/proof";
import { notAllowed } from "@/lib/auth/roles";
import type { BankQuestionIdInput, BankQuestionInput } from "@/lib/bank/schema";
import { db, isUniqueViolation, type Transaction } from "@/lib/db";
import { ok, refuse, type Result } from "@/lib/result";

/** Keeps a question with its rubric for other templates. Saving the same question again renews what is kept of it. */
export async function saveToBank(
  actor: Actor,
  { id, ...question }: BankQuestionInput,
): Promise<Result<{ isNew: boolean }>> {
  if (!hasRole(actor, "RECRUITER")) return notAllowed;
  const { organizationId, userId } = actor;
  try {
    return await db.$transaction(async (tx) => {
      const { count } = await tx.bankQuestion.updateMany({
        where: { id, organizationId },
        data: question,
      });
      const isNew = count === 0;
      if (isNew) {
        if (await isThere(tx, actor, question.text))
          return refuse("conflict", "The bank has this question already.");
        await tx.bankQuestion.create({
          data: { id, ...question, organizationId, createdById: userId },
        });
      }
      await audit(tx, actor, "bank_question.saved", id);
      return ok({ isNew });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const mine = await db.bankQuestion.count({
      where: { id, organizationId },
    });
    return mine > 0
      ? ok({ isNew: false })
      : refuse("conflict", "This question cannot be saved to the bank.");
  }
}

/** Takes a question out of the bank; templates that it was inserted into keep their copies. Twice is no mistake. */
export async function removeFromBank(
  actor: Actor,
  { id }: BankQuestionIdInput,
): Promise<Result> {
  if (!hasRole(actor, "RECRUITER")) return notAllowed;
  const { organizationId } = actor;
  return db.$transaction(async (tx) => {
    const { count } = await tx.bankQuestion.deleteMany({
      where: { id, organizationId },
    });
    if (count > 0) await audit(tx, actor, "bank_question.removed", id);
    return ok();
  });
}

async function isThere(
  tx: Transaction,
  { organizationId }: Actor,
  text: string,
): Promise<boolean> {
  const count = await tx.bankQuestion.count({
    where: { organizationId, text: { equals: text, mode: "insensitive" } },
  });
  return count > 0;
}

function audit(
  tx: Transaction,
  actor: Actor,
  action: string,
  subjectId: string,
): Promise<void> {
  const { organizationId } = actor;
  return recordAudit(tx, actor, {
    organizationId,
    action,
    subject: "bank_question",
    subjectId,
  });
}
