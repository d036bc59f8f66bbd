import { recordEvent } from "@/lib/activity/mutations";
import { consentTexts } from "@/lib/answers/consent-texts";
import { refuseCandidate } from "@/lib/answers/refusals";
import type { ConsentsInput } from "@/lib/answers/schema";
import type { CandidateAccess } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import type { ConsentKind } from "@/lib/generated/prisma/enums";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { anyAnswer, isAnswered } from "@/lib/interviews/answer-kinds";
import {
  lockCandidate,
  moveInterview,
} from "@/lib/interviews/lifecycle-mutations";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { isOpen } from "@/lib/interviews/status";
import { loadMessages } from "@/lib/messages/load";
import type { Locale } from "@/lib/messages/locales";
import { enqueue } from "@/lib/queue/enqueue";
import { ok, type Result } from "@/lib/result";
import { findAiQuestion } from "@/lib/settings/ai-consent-queries";
import { isClosed, isPastDeadline } from "@/lib/time/deadline";

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
    const aiQuestion = await findAiQuestion(tx, access);
    const texts = consentTexts(consents, {
      ...readSnapshot(interview.snapshot),
      accommodations: readAccommodations(interview.accommodations),
      aiQuestion,
    });
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

/** Notes that this candidate's camera and microphone were seen and heard to work. */
export async function passDeviceCheck(
  access: CandidateAccess,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    if (!isOpen(interview.status)) return refuseCandidate("over");
    if (!(await isRecordingAllowed(tx, access)))
      return refuseCandidate("noConsent");
    if (interview.deviceCheckedAt) return ok();
    await tx.interview.updateMany({
      where: scopeOf(access),
      data: { deviceCheckedAt: new Date() },
    });
    await recordEvent(tx, access, {
      ...about(access),
      kind: "device.checked",
    });
    return ok();
  });
}

/**
 * The start: reveals the first question, whose clocks run from now on (E2). Whoever was granted to answer in writing needs
 * no camera, and so no check of it.
 */
export async function startInterview(access: CandidateAccess): Promise<Result> {
  return db.$transaction(async (tx) => {
    const scope = await tx.interview.findFirstOrThrow({
      where: scopeOf(access),
      select: { candidateId: true, organizationId: true },
    });
    await lockCandidate(tx, scope);
    const interview = await lockInterview(tx, access);
    if (interview.status === "IN_PROGRESS") return ok();
    const now = new Date();
    const problem = notStartable(interview, now);
    if (problem) return problem;
    if (!(await isRecordingAllowed(tx, access)))
      return refuseCandidate("noConsent");
    const { isInWriting } = readAccommodations(interview.accommodations);
    if (!interview.deviceCheckedAt && !isInWriting)
      return refuseCandidate("checkFirst");
    await moveInterview(tx, access, interview, "start", { startedAt: now });
    await showQuestion(tx, access, interview.snapshot, 0);
    return ok();
  });
}

/** Reveals the next question once every earlier one is answered. Called twice, it shows the same one. */
export async function revealQuestion(access: CandidateAccess): Promise<Result> {
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    if (interview.status !== "IN_PROGRESS") return refuseCandidate("over");
    const answers = await tx.answer.findMany({
      where: about(access),
      include: { keptTake: { select: { status: true } } },
    });
    if (!answers.every(isAnswered)) return ok();
    if (isPastDeadline(interview, new Date()))
      return refuseCandidate("tooLate");
    await showQuestion(tx, access, interview.snapshot, answers.length);
    return ok();
  });
}

/**
 * Makes a take the answer to its question. The take may still be on its way: the candidate goes on while the rest of
 * it arrives, and submitting waits for it.
 */
export async function keepTake(
  access: CandidateAccess,
  takeId: string,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const interview = await lockInterview(tx, access);
    const problem = notFinishable(interview, new Date());
    if (problem) return problem;
    const take = await tx.take.findFirst({
      where: { ...about(access), id: takeId, status: { not: "FAILED" } },
      select: {
        answerId: true,
        answer: { include: { keptTake: { select: { status: true } } } },
      },
    });
    if (!take) return refuseCandidate("unusable");
    const { answer } = take;
    if (answer.keptTakeId === takeId) return ok();
    if (answer.typedStartedAt)
      return refuseCandidate(
        isAnswered(answer) ? "answeredAlready" : "writingBegun",
      );
    // Until the next question is on the screen, the candidate may think again.
    if (isAnswered(answer) && (await isNextShown(tx, answer)))
      return refuseCandidate("answeredAlready");
    await tx.answer.updateMany({
      where: { ...about(access), id: take.answerId },
      data: { keptTakeId: takeId, keptAt: new Date() },
    });
    await recordEvent(tx, access, {
      ...about(access),
      kind: "take.kept",
      data: { takeId },
    });
    return ok();
  });
}

/** Whether a question that comes after this one was shown already. */
export async function isNextShown(
  tx: Transaction,
  answer: { interviewId: string; organizationId: string; position: number },
): Promise<boolean> {
  const { interviewId, organizationId, position } = answer;
  const next = await tx.answer.findFirst({
    where: { interviewId, organizationId, position: { gt: position } },
    select: { id: true },
  });
  return next !== null;
}

/** Hands the interview in: every question answered, every recording whole in storage. There is one submission (T7). */
export async function submitInterview(
  access: CandidateAccess,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    const scope = await tx.interview.findFirstOrThrow({
      where: scopeOf(access),
      select: { candidateId: true, organizationId: true },
    });
    await lockCandidate(tx, scope);
    const interview = await lockInterview(tx, access);
    if (interview.status === "COMPLETED") return ok();
    const now = new Date();
    const problem = notFinishable(interview, now);
    if (problem) return problem;
    const { questions } = readSnapshot(interview.snapshot);
    const saved = await tx.answer.count({
      where: { ...about(access), ...anyAnswer("saved") },
    });
    if (saved < questions.length) return refuseCandidate("notAllSaved");
    await moveInterview(tx, access, interview, "submit", {
      completedAt: now,
      evaluationStatus: "QUEUED",
    });
    await enqueue(
      tx,
      "interview.evaluate",
      { interviewId: access.interviewId },
      { key: access.interviewId },
    );
    return ok();
  });
}

/**
 * The interview's row, locked until the transaction ends, so that two tabs of one candidate take turns. Whoever also
 * moves its status locks the candidate before (see moveInterview).
 */
export async function lockInterview(tx: Transaction, access: InterviewScope) {
  await tx.$queryRaw`
    SELECT 1 FROM "Interview"
    WHERE "id" = ${access.interviewId}::uuid AND "organizationId" = ${access.organizationId}::uuid
    FOR UPDATE`;
  return tx.interview.findFirstOrThrow({ where: scopeOf(access) });
}

/** The same with the candidate's row locked before it, as whoever moves the status or the deadline does. */
export async function lockWithCandidate(
  tx: Transaction,
  access: InterviewScope,
) {
  const { interviewId, organizationId } = access;
  const { candidateId } = await tx.interview.findFirstOrThrow({
    where: { id: interviewId, organizationId },
    select: { candidateId: true },
  });
  await lockCandidate(tx, { candidateId, organizationId });
  return lockInterview(tx, access);
}

/** Unless the latest choice of its kind is the same already. */
export async function storeConsent(
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
    where: { ...about(access), kind },
    orderBy: { at: "desc" },
    select: { isGiven: true, textVersion: true, locale: true },
  });
  const isSame =
    latest?.isGiven === isGiven &&
    latest.textVersion === textVersion &&
    latest.locale === locale;
  if (isSame) return;
  await tx.consent.create({ data: { ...about(access), ...choice } });
  await recordEvent(tx, access, {
    ...about(access),
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
      ...scopeOf(access),
      declinedAt: isDeclined ? null : { not: null },
    },
    data: { declinedAt: isDeclined ? new Date() : null },
  });
}

async function isRecordingAllowed(
  tx: Transaction,
  access: CandidateAccess,
): Promise<boolean> {
  const latest = await tx.consent.findFirst({
    where: { ...about(access), kind: "RECORDING" },
    orderBy: { at: "desc" },
    select: { isGiven: true },
  });
  return latest?.isGiven ?? false;
}

async function showQuestion(
  tx: Transaction,
  access: CandidateAccess,
  snapshot: unknown,
  position: number,
): Promise<void> {
  const question = readSnapshot(snapshot).questions[position];
  if (!question) return;
  await tx.answer.create({
    data: { ...about(access), questionId: question.id, position },
  });
  await recordEvent(tx, access, {
    ...about(access),
    kind: "question.shown",
    data: { position },
  });
}

type InterviewScope = Pick<CandidateAccess, "interviewId" | "organizationId">;

function scopeOf(access: InterviewScope) {
  return { id: access.interviewId, organizationId: access.organizationId };
}

function about(access: CandidateAccess) {
  return {
    interviewId: access.interviewId,
    organizationId: access.organizationId,
  };
}

type Moment = Pick<
  Awaited<ReturnType<typeof lockInterview>>,
  "status" | "deadlineAt" | "pausedAt"
>;

function notStartable(interview: Moment, now: Date) {
  if (interview.status === "IN_PROGRESS") return refuseCandidate("started");
  if (interview.status !== "PENDING") return refuseCandidate("over");
  return isPastDeadline(interview, now) ? refuseCandidate("tooLate") : null;
}

/** Why no answer may be finished any more, if so. */
export function notFinishable(interview: Moment, now: Date) {
  if (interview.status !== "IN_PROGRESS") return refuseCandidate("over");
  return isClosed(interview, now) ? refuseCandidate("tooLate") : null;
}
