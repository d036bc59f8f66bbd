"use server";

import { recruiterAction } from "@/lib/action";
import { askForAiConsent } from "@/lib/acts/ai-consent-mutations";
import { retryEvaluation } from "@/lib/evaluations/retry-mutations";
import { evaluationInput } from "@/lib/evaluations/schema";

export const retryEvaluationAction = recruiterAction(
  evaluationInput,
  retryEvaluation,
);

export const askForAiConsentAction = recruiterAction(
  evaluationInput,
  askForAiConsent,
);
