import { z } from "zod";
import { emailField } from "@/lib/fields/email-address";
import { lineField } from "@/lib/fields/text-fields";

/** A name as it will stand in a mail's header and greeting: one line, no control characters (E9). */
const nameField = lineField()
  .overwrite((name) => name.replace(/\s+/g, " "))
  .min(1, "Enter the candidate’s name.")
  .max(100, "Use at most 100 characters.");

export const addCandidateInput = z.object({
  name: nameField,
  email: emailField,
});

/** `from` is what the person saw: what a colleague has corrected meanwhile is not put back. */
export const editCandidateInput = addCandidateInput.extend({
  candidateId: z.uuid(),
  from: z.object({ name: lineField(), email: lineField() }),
});

export type AddCandidateInput = z.infer<typeof addCandidateInput>;
export type EditCandidateInput = z.infer<typeof editCandidateInput>;
