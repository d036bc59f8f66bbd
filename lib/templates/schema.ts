import { z } from "zod";
import { lineField, textField } from "@/lib/fields/text-fields";

/** What the editor may hold. A draft may be half-written: what publishing needs is in status.ts. */
export const questionCriterion = z.object({
  id: z.uuid(),
  name: lineField().max(120, "Use at most 120 characters for a criterion."),
  weakAnchor: textField().max(1000, "Use at most 1,000 characters."),
  strongAnchor: textField().max(1000, "Use at most 1,000 characters."),
  weight: z.number().int().min(1).max(5),
});

/** A question's clocks, and how often it may be recorded. */
export const questionLimits = z.object({
  thinkSeconds: z.number().int().min(0).max(600),
  answerSeconds: z.number().int().min(15).max(600),
  maxTakes: z.number().int().min(1).max(10),
});

export const questionInput = z.object({
  id: z.uuid(),
  text: textField().max(2000, "Use at most 2,000 characters for a question."),
  competency: lineField().max(120, "Use at most 120 characters."),
  ...questionLimits.shape,
  criteria: z
    .array(questionCriterion)
    .max(10, "Use at most 10 criteria for one question."),
});

const templateTitle = lineField().max(120, "Use at most 120 characters.");

const templateFields = z.object({
  jobId: z.uuid("Choose a job."),
  title: templateTitle.min(1, "Enter the template’s title."),
  difficulty: z.enum(["EASY", "MEDIUM", "HARD"]),
  focusArea: lineField().max(120, "Use at most 120 characters."),
});

/** The form makes the id, so that sending it twice makes one template. */
export const createTemplateInput = templateFields.extend({ id: z.uuid() });

/**
 * The whole editor, as often as typing pauses. `savedAt` is the save it started from: a newer one by somebody else is not
 * overwritten. Without a title the template keeps the one it has.
 */
export const saveTemplateInput = templateFields.extend({
  id: z.uuid(),
  title: templateTitle,
  savedAt: z.coerce.date<Date | string>(),
  instructions: textField().max(4000, "Use at most 4,000 characters."),
  questions: z.array(questionInput).max(30, "Use at most 30 questions."),
});

export const publishTemplateInput = z.object({
  id: z.uuid(),
  savedAt: z.date(),
});

export const templateIdInput = z.object({ id: z.uuid() });

/** The page makes the copy's id, so that pressing twice makes one copy. */
export const duplicateTemplateInput = z.object({
  id: z.uuid(),
  sourceId: z.uuid(),
  jobId: z.uuid("Choose a job."),
});

/** `savedAt` as in saving: what somebody else has written meanwhile is not thrown away. */
export const restoreVersionInput = z.object({
  id: z.uuid(),
  number: z.number().int().positive(),
  savedAt: z.date(),
});

export type CreateTemplateInput = z.infer<typeof createTemplateInput>;
export type SaveTemplateInput = z.infer<typeof saveTemplateInput>;
export type PublishTemplateInput = z.infer<typeof publishTemplateInput>;
export type TemplateIdInput = z.infer<typeof templateIdInput>;
export type DuplicateTemplateInput = z.infer<typeof duplicateTemplateInput>;
export type RestoreVersionInput = z.infer<typeof restoreVersionInput>;
