import { audit } from "@/lib/activity/mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { db, isUniqueViolation, type Transaction } from "@/lib/db";
import { ok, refuse, type Result } from "@/lib/result";
import type {
  BankQuestionIdInput,
  BankQuestionInput,
} from "@/lib/templates/bank/schema";

/**
 * Keeps a question with its rubric for other templates. Saving the same words again, or the same question with others,
 * renews what is kept of it: no words are there twice. A bank takes one question at a time.
 */
export async function saveToBank(
  actor: Actor,
  { id, ...question }: BankQuestionInput,
): Promise<Result<{ isNew: boolean }>> {
  if (!can(actor, "bank.edit")) return notAllowed;
  const { organizationId, userId } = actor;
  try {
    return await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`bank ${organizationId}`}, 0))::text`;
      const keptId = (await idOfWords(tx, actor, question.text)) ?? id;
      const { count } = await tx.bankQuestion.updateMany({
        where: { id: keptId, ...scope(actor) },
        data: question,
      });
      const isNew = count === 0;
      if (isNew)
        await tx.bankQuestion.create({
          data: { id, ...question, organizationId, createdById: userId },
        });
      await audit(tx, actor, "bank_question.saved", keptId);
      return ok({ isNew });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refuse("conflict", "This question can’t be saved to the bank.");
  }
}

/** Takes a question out of the bank; templates that it was inserted into keep their copies. Twice is no mistake. */
export async function removeFromBank(
  actor: Actor,
  { id }: BankQuestionIdInput,
): Promise<Result> {
  if (!can(actor, "bank.edit")) return notAllowed;
  return db.$transaction(async (tx) => {
    const { count } = await tx.bankQuestion.deleteMany({
      where: { id, ...scope(actor) },
    });
    if (count > 0) await audit(tx, actor, "bank_question.removed", id);
    return ok();
  });
}

async function idOfWords(
  tx: Transaction,
  { organizationId }: Actor,
  text: string,
): Promise<string | undefined> {
  const [same] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "BankQuestion"
    WHERE "organizationId" = ${organizationId}::uuid AND lower(text) = lower(${text})`;
  return same?.id;
}
