import { z } from "zod";
import { lineField, textField } from "@/lib/text-fields";

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

const templateFields = z.object({
  jobId: z.uuid("Choose a job."),
  title: lineField()
    .min(1, "Enter the template's title.")
    .max(120, "Use at most 120 characters."),
  difficulty: z.enum(["EASY", "MEDIUM", "HARD"]),
  focusArea: lineField().max(120, "Use at most 120 characters."),
});

/** The form makes the id, so that sending it twice makes one template. */
export const createTemplateInput = templateFields.extend({ id: z.uuid() });

/** The whole editor. `savedAt` is the save it started from: a newer one by somebody else is not overwritten. */
export const saveTemplateInput = templateFields.extend({
  id: z.uuid(),
  savedAt: z.date(),
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
