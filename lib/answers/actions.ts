"use server";

import { candidateAction } from "@/lib/action";
import * as consents from "@/lib/answers/consent-mutations";
import * as languages from "@/lib/answers/language-mutations";
import * as steps from "@/lib/answers/mutations";
import { getCandidateStage, thenStage } from "@/lib/answers/queries";
import {
  aiConsentInput,
  candidateInput,
  consentsInput,
  keepTakeInput,
  languageInput,
} from "@/lib/answers/schema";
import * as texts from "@/lib/answers/text/mutations";
import { keepTextInput } from "@/lib/answers/text/schema";
import { ok } from "@/lib/result";

export const loadStage = candidateAction(candidateInput, async (access) =>
  ok(await getCandidateStage(access)),
);

export const giveConsents = candidateAction(
  consentsInput,
  thenStage(consents.giveConsents),
);

export const answerAiQuestion = candidateAction(
  aiConsentInput,
  thenStage(consents.answerAiQuestion),
);

export const chooseLanguage = candidateAction(
  languageInput,
  languages.chooseLanguage,
);

export const passDeviceCheck = candidateAction(
  candidateInput,
  thenStage(steps.passDeviceCheck),
);

export const startInterview = candidateAction(
  candidateInput,
  thenStage(steps.startInterview),
);

export const revealQuestion = candidateAction(
  candidateInput,
  thenStage(steps.revealQuestion),
);

export const keepTake = candidateAction(
  keepTakeInput,
  thenStage((access, { takeId }) => steps.keepTake(access, takeId)),
);

export const keepText = candidateAction(
  keepTextInput,
  thenStage(texts.keepText),
);

export const submitInterview = candidateAction(
  candidateInput,
  thenStage(steps.submitInterview),
);
