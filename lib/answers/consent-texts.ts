import { answerForm } from "@/lib/interviews/accommodations";
import type { Accommodations } from "@/lib/interviews/accommodations-schema";
import type { Messages } from "@/lib/messages/en";
import type { AiQuestion } from "@/lib/settings/ai-consent";

/**
 * The words that a candidate agrees to, as they are on the screen and as they are stored: less is recorded of who answers
 * with sound only, or in writing. The version names the words, so that nobody agrees to others than they read.
 */
export function consentTexts(
  { texts, version }: Messages["consents"],
  interview: {
    companyName: string;
    jobTitle: string;
    accommodations: Accommodations;
    aiQuestion: AiQuestion;
  },
) {
  const form = consentForm(interview.accommodations);
  const isLater = interview.aiQuestion === "later";
  const evaluation = texts.AI_EVALUATION[form](interview);
  return {
    version: [
      version,
      ...(form === "video" ? [] : [form]),
      ...(isLater ? ["later"] : []),
    ].join(" "),
    RECORDING: texts.RECORDING[form](interview),
    AI_EVALUATION: isLater
      ? `${texts.AI_LATER(interview)} ${evaluation}`
      : evaluation,
  };
}

/** Who writes may choose to speak, and agrees to what is recorded then. */
export function consentForm(accommodations: Accommodations) {
  const { isAudioOnly, isInWriting } = accommodations;
  return isInWriting && isAudioOnly
    ? "writingOrSound"
    : answerForm(accommodations);
}
