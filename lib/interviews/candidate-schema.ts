import { z } from "zod";

/** Names the interview whose cookie the browser must hold. */
export const candidateInput = z.object({ publicId: z.string() });

export const consentsInput = candidateInput.extend({
  recording: z.boolean(),
  aiEvaluation: z.boolean(),
  /** Version of the texts that were on the screen. */
  textVersion: z.string().max(40),
});

export type ConsentsInput = z.infer<typeof consentsInput>;

export const keepTakeInput = candidateInput.extend({ takeId: z.uuid() });
