import { z } from "zod";

export const resendInput = z.object({ interviewId: z.uuid() });

export const previewInput = z.object({
  candidateId: z.uuid(),
  templateId: z.uuid(),
  deadlineDays: z.number().int().min(1).max(60).default(7),
  note: z.string().trim().max(500).default(""),
});

export type PreviewInput = z.output<typeof previewInput>;
