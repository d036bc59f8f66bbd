import { consentTexts } from "@/lib/answers/consent-texts";
import { lockInterview, storeConsent } from "@/lib/answers/mutations";
import { refuseCandidate } from "@/lib/answers/refusals";
import type { AiConsentInput } from "@/lib/answers/schema";
import type { CandidateAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { isAvailable } from "@/lib/interviews/status";
import { loadMessages } from "@/lib/messages/load";
import { enqueue } from "@/lib/queue/enqueue";
import { ok, type Result } from "@/lib/result";
import { findAiQuestion } from "@/lib/settings/ai-consent-queries";

/**
 * Stores the answer of a candidate who is asked only after the interview whether an AI may read their words. With a yes
 * the evaluation starts; with a no people alone read. Answered twice, the first answer counts.
 */
export async function answerAiQuestion(
  access: CandidateAccess,
  { aiEvaluation, locale, textVersion }: AiConsentInput,
): Promise<Result> {
  const { consents } = await loadMessages(locale);
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    if (!isAvailable(interview)) return refuseCandidate("over");
    if (interview.evaluationStatus !== "NOT_ASKED") return ok();
    const aiQuestion = await findAiQuestion(tx, access);
    const texts = consentTexts(consents, {
      ...readSnapshot(interview.snapshot),
      accommodations: readAccommodations(interview.accommodations),
      aiQuestion,
    });
    if (aiQuestion === null || textVersion !== texts.version)
      return refuseCandidate("textsChanged");
    await storeConsent(tx, access, {
      kind: "AI_EVALUATION",
      isGiven: aiEvaluation,
      locale,
      text: texts.AI_EVALUATION,
      textVersion,
    });
    const { interviewId, organizationId } = access;
    await tx.interview.updateMany({
      where: { id: interviewId, organizationId },
      data: { evaluationStatus: "QUEUED" },
    });
    await enqueue(
      tx,
      "interview.evaluate",
      { interviewId },
      { key: interviewId },
    );
    return ok();
  });
}
