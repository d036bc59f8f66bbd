import { z } from "zod";
import { textLimit } from "@/lib/answers/changes/limits";
import { lineField, textField } from "@/lib/fields/text-fields";
import { accommodations } from "@/lib/interviews/accommodations-schema";

export const requestChangeInput = z.object({
  /** Names the interview whose cookie the browser must hold. */
  publicId: lineField(),
  wishes: accommodations,
  text: textField().max(textLimit).default(""),
});

export const decideChangeInput = z.object({
  requestId: z.uuid(),
  /** What is granted; null declines. */
  granted: accommodations.nullable(),
  reply: textField()
    .max(textLimit, "Use at most 1,000 characters.")
    .default(""),
});

export type RequestChangeInput = z.infer<typeof requestChangeInput>;
export type DecideChangeInput = z.infer<typeof decideChangeInput>;
