import { z } from "zod";

const jobFields = z.object({
  title: z
    .string()
    .trim()
    .min(1, "Enter the job's title.")
    .max(120, "Use at most 120 characters."),
  location: z.string().trim().max(120, "Use at most 120 characters."),
  description: z
    .string()
    .trim()
    .max(10_000, "Use at most 10,000 characters for the description."),
});

/** The page that shows the form makes the id, so that sending it twice makes one job. */
export const jobInput = jobFields.extend({ id: z.uuid() });

export const jobIdInput = z.object({ id: z.uuid() });

export type JobInput = z.infer<typeof jobInput>;
export type JobIdInput = z.infer<typeof jobIdInput>;
