import { z } from "zod";
import { lineField, textField } from "@/lib/fields/text-fields";
import { createTemplateInput, questionInput } from "@/lib/templates/schema";

const { jobId, difficulty, focusArea } = createTemplateInput.shape;
const { text } = questionInput.shape;

const context = z.object({ jobId, difficulty, focusArea });

/** What the editor holds now, saved or not. Everything else that the model may see is read by the server. */
export const draftInput = z.discriminatedUnion("kind", [
  context.extend({
    kind: z.literal("questions"),
    existing: z.array(text).max(30),
  }),
  context.extend({
    kind: z.literal("rubric"),
    question: text.min(1, "Add the question first."),
  }),
]);

export type DraftInput = z.infer<typeof draftInput>;

const criteria = z.array(
  z.object({
    name: lineField(),
    weakAnchor: textField(),
    strongAnchor: textField(),
  }),
);

/** What the model has to answer. Its lengths are checked afterwards: not every server knows limits in a schema. */
export const draftedRubric = z.object({ criteria });
export const draftedQuestions = z.object({
  questions: z.array(
    z.object({ text: textField(), competency: lineField(), criteria }),
  ),
});

export type DraftedRubric = z.infer<typeof draftedRubric>;
export type DraftedQuestions = z.infer<typeof draftedQuestions>;
