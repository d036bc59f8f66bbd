import { recordEvent } from "@/lib/activity/mutations";
import { consentTexts } from "@/lib/answers/consent-texts";
import { lockInterview } from "@/lib/answers/lock-mutations";
import { notStartable } from "@/lib/answers/obstacles";
import { refuseCandidate } from "@/lib/answers/refusals";
import type { AiConsentInput, ConsentsInput } from "@/lib/answers/schema";
import {
  ofInterview,
  whereInterview,
  type CandidateAccess,
} from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import type { ConsentKind } from "@/lib/generated/prisma/enums";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { isAvailable } from "@/lib/interviews/status";
import type { Messages } from "@/lib/messages/en";
import { loadMessages } from "@/lib/messages/load";
import type { Locale } from "@/lib/messages/locales";
import { enqueue } from "@/lib/queue/enqueue";
import { ok, type Result } from "@/lib/result";
import { findAiQuestion } from "@/lib/settings/ai-consent-queries";

/** Stores the choices with the words they were made on. They may be changed until the interview starts. */
export async function giveConsents(
  access: CandidateAccess,
  input: ConsentsInput,
): Promise<Result> {
  const { locale } = input;
  const { consents } = await loadMessages(locale);
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    const problem = notStartable(interview, new Date());
    if (problem) return problem;
    const { texts, aiQuestion } = await asked(tx, access, interview, consents);
    const isAnsweredForAi = input.aiEvaluation !== null;
    // Who says no to the recording may leave the AI out: there will be nothing for it to read.
    const isLeftOut = !input.recording && !isAnsweredForAi;
    const isAsked = aiQuestion !== null;
    if (
      input.textVersion !== texts.version ||
      (isAsked !== isAnsweredForAi && !isLeftOut)
    )
      return refuseCandidate("textsChanged");
    for (const [kind, isGiven] of [
      ["RECORDING", input.recording],
      ["AI_EVALUATION", input.aiEvaluation],
    ] as const)
      if (isGiven !== null)
        await storeConsent(tx, access, {
          kind,
          isGiven,
          locale,
          text: texts[kind],
          textVersion: texts.version,
        });
    await noteDecline(tx, access, !input.recording);
    return ok();
  });
}

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
    const { texts, aiQuestion } = await asked(tx, access, interview, consents);
    if (aiQuestion === null || textVersion !== texts.version)
      return refuseCandidate("textsChanged");
    await storeConsent(tx, access, {
      kind: "AI_EVALUATION",
      isGiven: aiEvaluation,
      locale,
      text: texts.AI_EVALUATION,
      textVersion,
    });
    await tx.interview.updateMany({
      where: whereInterview(access),
      data: { evaluationStatus: "QUEUED" },
    });
    const { interviewId } = access;
    await enqueue(tx, "interview.evaluate", { interviewId });
    return ok();
  });
}

/** Whether the latest choice allows recording. */
export async function isRecordingAllowed(
  tx: Transaction,
  access: CandidateAccess,
): Promise<boolean> {
  const latest = await tx.consent.findFirst({
    where: { ...ofInterview(access), kind: "RECORDING" },
    orderBy: { at: "desc" },
    select: { isGiven: true },
  });
  return latest?.isGiven ?? false;
}

/** What a candidate is asked to agree to now, and in which words. */
async function asked(
  tx: Transaction,
  access: CandidateAccess,
  interview: { snapshot: unknown; accommodations: unknown },
  consents: Messages["consents"],
) {
  const aiQuestion = await findAiQuestion(tx, access);
  const texts = consentTexts(consents, {
    ...readSnapshot(interview.snapshot),
    accommodations: readAccommodations(interview.accommodations),
    aiQuestion,
  });
  return { texts, aiQuestion };
}

/** Unless the latest choice of its kind is the same already. */
async function storeConsent(
  tx: Transaction,
  access: CandidateAccess,
  choice: {
    kind: ConsentKind;
    isGiven: boolean;
    locale: Locale;
    text: string;
    textVersion: string;
  },
): Promise<void> {
  const { kind, isGiven, locale, textVersion } = choice;
  const latest = await tx.consent.findFirst({
    where: { ...ofInterview(access), kind },
    orderBy: { at: "desc" },
    select: { isGiven: true, textVersion: true, locale: true },
  });
  const isSame =
    latest?.isGiven === isGiven &&
    latest.textVersion === textVersion &&
    latest.locale === locale;
  if (isSame) return;
  await tx.consent.create({ data: { ...ofInterview(access), ...choice } });
  await recordEvent(tx, access, {
    ...ofInterview(access),
    kind: isGiven ? "consent.given" : "consent.refused",
    data: { consent: kind, textVersion, locale },
  });
}

/** No reminder asks again those who said no, and the recruiter sees them, until they agree. Said twice, the first time counts. */
async function noteDecline(
  tx: Transaction,
  access: CandidateAccess,
  isDeclined: boolean,
): Promise<void> {
  await tx.interview.updateMany({
    where: {
      ...whereInterview(access),
      declinedAt: isDeclined ? null : { not: null },
    },
    data: { declinedAt: isDeclined ? new Date() : null },
  });
}
