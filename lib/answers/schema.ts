import { z } from "zod";
import { lineField } from "@/lib/fields/text-fields";
import { locales } from "@/lib/messages/locales";

/** Names the interview whose cookie the browser must hold. */
export const candidateInput = z.object({ publicId: lineField() });

export const consentsInput = candidateInput.extend({
  recording: z.boolean(),
  /** Null where the page did not ask, as after a no to the recording. */
  aiEvaluation: z.boolean().nullable(),
  /** Language and version of the texts that were on the screen. */
  locale: z.enum(locales),
  textVersion: lineField().max(40),
});

export type ConsentsInput = z.infer<typeof consentsInput>;

export const aiConsentInput = candidateInput.extend({
  aiEvaluation: z.boolean(),
  locale: z.enum(locales),
  textVersion: lineField().max(40),
});

export type AiConsentInput = z.infer<typeof aiConsentInput>;

export const languageInput = candidateInput.extend({
  locale: z.enum(locales),
});

export type LanguageInput = z.infer<typeof languageInput>;

export const keepTakeInput = candidateInput.extend({ takeId: z.uuid() });
