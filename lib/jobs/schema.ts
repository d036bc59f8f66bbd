import { z } from "zod";
import { lineField, textField } from "@/lib/fields/text-fields";

const jobFields = z.object({
  title: lineField()
    .min(1, "Enter the job’s title.")
    .max(120, "Use at most 120 characters."),
  location: lineField().max(120, "Use at most 120 characters."),
  description: textField().max(
    10_000,
    "Use at most 10,000 characters for the description.",
  ),
});

/** The form makes the id, so that sending it twice makes one job. */
export const createJobInput = jobFields.extend({ id: z.uuid() });

/** `savedAt` is the save the form started from: a newer one by somebody else is not overwritten. */
export const updateJobInput = createJobInput.extend({ savedAt: z.date() });

export const jobIdInput = z.object({ id: z.uuid() });

export type CreateJobInput = z.infer<typeof createJobInput>;
export type UpdateJobInput = z.infer<typeof updateJobInput>;
export type JobIdInput = z.infer<typeof jobIdInput>;
