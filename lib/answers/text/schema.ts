import { z } from "zod";
import { candidateInput } from "@/lib/answers/schema";
import { claimInput } from "@/lib/answers/takes/schema";
import { maxTextCharacters } from "@/lib/limits";
import { draftField } from "@/lib/fields/text-fields";

/** A candidate's own answer, and the window that writes it. */
export const writingInput = claimInput.extend({ answerId: z.uuid() });

export const textInput = writingInput.extend({
  /** Counts up with every change of the text. */
  version: z.number().int().positive().max(2_000_000_000),
  text: draftField().max(maxTextCharacters),
  /** When the last of it was typed, by the server's clock as the browser knows it. */
  writtenAt: z.iso.datetime(),
});

export const keepTextInput = candidateInput.extend({
  answerId: z.uuid(),
  /** What the candidate read before keeping it; 0 where nothing was typed. */
  version: z.number().int().nonnegative(),
});

export type WritingInput = z.infer<typeof writingInput>;
export type TextInput = z.infer<typeof textInput>;
export type KeepTextInput = z.infer<typeof keepTextInput>;
