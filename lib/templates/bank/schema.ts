import { z } from "zod";
import { lineField } from "@/lib/fields/text-fields";
import { questionCriterion, questionInput } from "@/lib/templates/schema";

/**
 * A question kept for other templates. It has the id of the question it was saved from, so that saving that one again
 * renews it; the same words renew it too.
 */
export const bankQuestionInput = questionInput.extend({
  text: questionInput.shape.text.min(1, "Add the question first."),
});

export const bankQuestionIdInput = z.object({ id: z.uuid() });

/** Where to look: in the bank, or in the other templates' questions. */
export const findQuestionsInput = z.object({
  source: z.enum(["bank", "templates"]),
  query: lineField().max(200),
  competency: lineField().max(120).nullable(),
  /** The template that is being written; its own questions are not offered. */
  templateId: z.uuid(),
});

export type BankQuestionInput = z.infer<typeof bankQuestionInput>;
export type BankQuestionIdInput = z.infer<typeof bankQuestionIdInput>;
export type FindQuestionsInput = z.infer<typeof findQuestionsInput>;

/** Reads the stored JSON of `BankQuestion.criteria`. */
export function readCriteria(json: unknown) {
  return z.array(questionCriterion).parse(json);
}
