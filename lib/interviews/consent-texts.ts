import type { ConsentKind } from "@/lib/generated/prisma/enums";

/** Raise it with every change of a word below: each consent is stored with the version and the text it was given to. */
export const consentVersion = "2026-11-22";

/** The exact words a candidate agrees to or refuses, by kind. */
export function consentTexts(names: {
  companyName: string;
  jobTitle: string;
}): Record<ConsentKind, string> {
  const { companyName, jobTitle } = names;
  return {
    RECORDING: `I agree that ${companyName} records my answers, picture and sound, and that the people hiring for ${jobTitle} watch them. I can take this back at any time by replying to the invitation email.`,
    AI_EVALUATION: `I agree that software writes down what I say and that an AI compares my words with the written criteria for ${jobTitle}. It reads my words only, not my face, voice, accent or mood. People make the decision.`,
  };
}
