"use server";

import { candidateAction } from "@/lib/action";
import { answerAiQuestion as storeAiAnswer } from "@/lib/answers/ai-consent-mutations";
import { chooseLanguage as storeLanguage } from "@/lib/answers/language-mutations";
import {
  giveConsents as storeConsents,
  keepTake as storeKeptTake,
  passDeviceCheck as storeDeviceCheck,
  revealQuestion as storeReveal,
  startInterview as storeStart,
  submitInterview as storeSubmission,
} from "@/lib/answers/mutations";
import { getCandidateStage, type CandidateStage } from "@/lib/answers/queries";
import {
  aiConsentInput,
  candidateInput,
  consentsInput,
  keepTakeInput,
  languageInput,
} from "@/lib/answers/schema";
import { keepText as storeKeptText } from "@/lib/answers/text/mutations";
import { keepTextInput } from "@/lib/answers/text/schema";
import type { CandidateAccess } from "@/lib/auth/proof";
import { ok, type Result } from "@/lib/result";

export const loadStage = candidateAction(candidateInput, async (access) =>
  ok(await getCandidateStage(access)),
);

export const giveConsents = candidateAction(
  consentsInput,
  async (access, input) =>
    thenStage(access, await storeConsents(access, input)),
);

export const answerAiQuestion = candidateAction(
  aiConsentInput,
  async (access, input) =>
    thenStage(access, await storeAiAnswer(access, input)),
);

export const chooseLanguage = candidateAction(languageInput, storeLanguage);

export const passDeviceCheck = candidateAction(candidateInput, async (access) =>
  thenStage(access, await storeDeviceCheck(access)),
);

export const startInterview = candidateAction(candidateInput, async (access) =>
  thenStage(access, await storeStart(access)),
);

export const revealQuestion = candidateAction(candidateInput, async (access) =>
  thenStage(access, await storeReveal(access)),
);

export const keepTake = candidateAction(
  keepTakeInput,
  async (access, { takeId }) =>
    thenStage(access, await storeKeptTake(access, takeId)),
);

export const keepText = candidateAction(keepTextInput, async (access, input) =>
  thenStage(access, await storeKeptText(access, input)),
);

export const submitInterview = candidateAction(candidateInput, async (access) =>
  thenStage(access, await storeSubmission(access)),
);

/** Where the candidate stands after a change, so that the page needs no second request. */
async function thenStage(
  access: CandidateAccess,
  result: Result,
): Promise<Result<CandidateStage>> {
  return result.ok ? ok(await getCandidateStage(access)) : result;
}
