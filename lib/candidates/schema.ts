import { z } from "zod";
import { emailField } from "@/lib/organizations/schema";

/** A name as it will stand in a mail's header and greeting: one line, no control characters (E9). */
const nameField = z
  .string()
  .transform((name) => name.replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(1, "Enter the candidate's name.")
      .max(100, "Use at most 100 characters.")
      .regex(/^\P{Cc}*$/u, "Remove the invisible characters from this name."),
  );

export const addCandidateInput = z.object({
  name: nameField,
  email: emailField,
});

/** `from` is what the person saw: what a colleague has corrected meanwhile is not put back. */
export const editCandidateInput = addCandidateInput.extend({
  candidateId: z.uuid(),
  from: z.object({ name: z.string(), email: z.string() }),
});

export type AddCandidateInput = z.infer<typeof addCandidateInput>;
export type EditCandidateInput = z.infer<typeof editCandidateInput>;
