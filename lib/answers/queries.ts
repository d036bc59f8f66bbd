import { candidateStep } from "@/lib/answers/step";
import { isCounted } from "@/lib/answers/takes/fault";
import { pausedMsOf, pauseLeftMs } from "@/lib/answers/takes/pauses";
import { countWords } from "@/lib/answers/text/text";
import {
  describeWithdrawal,
  withdrawalFields,
} from "@/lib/answers/withdrawals/queries";
import { whereInterview, type CandidateAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { isAnswered } from "@/lib/interviews/answer-kinds";
import { phaseFields, phaseOf } from "@/lib/interviews/phase";
import { readQuestions, type AskedQuestion } from "@/lib/interviews/questions";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { findRecruiter } from "@/lib/invitations/queries";
import { isSound, readParts } from "@/lib/media/parts";
import { localeOf } from "@/lib/messages/locales";
import { ok, type Result } from "@/lib/result";
import { aiChoiceFields, aiQuestionOf } from "@/lib/settings/ai-consent";
import { isAiConnected } from "@/lib/settings/ai-consent-queries";
import { lastByteAt } from "@/lib/storage/segments";
import { estimatedSeconds } from "@/lib/templates/duration";

export type CandidateStage = Awaited<ReturnType<typeof getCandidateStage>>;
export type CandidateQuestion = NonNullable<CandidateStage["question"]>;
export type CandidateTake = CandidateQuestion["takes"][number];
export type CandidateWriting = NonNullable<CandidateQuestion["writing"]>;

/**
 * All that the candidate's browser may know: where they stand, the present question and no other, receipts of their
 * answers. Never a rubric, never a score. Times are ISO 8601; `now` lets the browser correct its own clock.
 */
export async function getCandidateStage(
  access: CandidateAccess,
  now = new Date(),
) {
  const interview = await db.interview.findFirstOrThrow({
    where: whereInterview(access),
    select: staged,
  });
  const snapshot = readSnapshot(interview.snapshot);
  const questions = readQuestions(interview);
  const accommodations = readAccommodations(interview.accommodations);
  const { answers, consents, deadlineAt } = interview;
  const [change] = interview.changes;
  const choice = (kind: "RECORDING" | "AI_EVALUATION") =>
    consents.find((consent) => consent.kind === kind)?.isGiven ?? null;
  const isKept = (answer: StoredAnswer) =>
    isAnswered({ ...answer, keptTake: keptTakeOf(answer) });
  const kept = answers.filter(isKept);
  const step = candidateStep(phaseOf(interview, now), {
    isRecordingAllowed: choice("RECORDING"),
    isDeviceChecked:
      interview.deviceCheckedAt !== null || accommodations.isInWriting,
    questions: snapshot.questions.length,
    revealed: answers.length,
    kept: kept.length,
  });
  const aiQuestion = aiQuestionOf(interview.organization, isAiConnected());
  const present = answers.find((answer) => !isKept(answer));
  return {
    publicId: interview.publicId,
    locale: localeOf(interview.locale),
    step,
    now: now.toISOString(),
    companyName: snapshot.companyName,
    jobTitle: snapshot.jobTitle,
    /** How they are greeted. */
    candidateName: interview.candidate.firstName ?? interview.candidate.name,
    instructions: snapshot.instructions,
    accommodations,
    change: change ? describeChange(change) : null,
    questionsAhead:
      accommodations.isShownAhead && interview.status === "PENDING"
        ? questions.map(({ text }) => text)
        : [],
    questions: snapshot.questions.length,
    estimatedSeconds: estimatedSeconds(questions),
    deadlineAt: deadlineAt.toISOString(),
    submittedAt: interview.completedAt?.toISOString() ?? null,
    withdrawal: describeWithdrawal(interview, now),
    /** How long after its end everything is kept; null until they withdraw. */
    retentionMonths: interview.organization.retentionMonths,
    /** Whom to ask. */
    recruiter: await findRecruiter(
      access.organizationId,
      interview.createdById,
    ),
    aiQuestion,
    /** Whether a recruiter asked by email, after the interview, what was not asked before. */
    isAiAskedLater:
      aiQuestion !== null &&
      step === "submitted" &&
      interview.evaluationStatus === "NOT_ASKED" &&
      interview.invitations.length > 0,
    consents: {
      recording: choice("RECORDING"),
      aiEvaluation: choice("AI_EVALUATION"),
    },
    question:
      step === "question" && present
        ? await describeQuestion(questions, present, accommodations.isInWriting)
        : null,
    answers: kept.map(describeAnswer),
  };
}

/** A change of the candidate's, with where they stand after it, so that the page needs no second request. */
export function thenStage<Input>(
  change: (access: CandidateAccess, input: Input) => Promise<Result>,
) {
  return async (
    access: CandidateAccess,
    input: Input,
  ): Promise<Result<CandidateStage>> => {
    const result = await change(access, input);
    return result.ok ? ok(await getCandidateStage(access)) : result;
  };
}

const staged = {
  ...phaseFields,
  publicId: true,
  evaluationStatus: true,
  snapshot: true,
  locale: true,
  accommodations: true,
  deviceCheckedAt: true,
  completedAt: true,
  createdById: true,
  ...withdrawalFields,
  organization: { select: { retentionMonths: true, ...aiChoiceFields } },
  invitations: {
    where: { kind: "AI_CONSENT" },
    take: 1,
    select: { id: true },
  },
  candidate: { select: { name: true, firstName: true } },
  consents: {
    orderBy: { at: "desc" },
    select: { kind: true, isGiven: true },
  },
  changes: {
    where: { status: { not: "WITHDRAWN" } },
    orderBy: { createdAt: "desc" },
    take: 1,
    select: {
      status: true,
      wishes: true,
      granted: true,
      text: true,
      reply: true,
    },
  },
  answers: {
    orderBy: { position: "asc" },
    include: {
      takes: {
        orderBy: { number: "asc" },
        include: { segments: { orderBy: { index: "asc" } } },
      },
    },
  },
} as const satisfies Prisma.InterviewSelect;

type Stored = Prisma.InterviewGetPayload<{ select: typeof staged }>;
type StoredAnswer = Stored["answers"][number];
type StoredTake = StoredAnswer["takes"][number];

function keptTakeOf({ takes, keptTakeId }: StoredAnswer): StoredTake | null {
  return takes.find(({ id }) => id === keptTakeId) ?? null;
}

/** The receipt of an answer: its take, or the words of one in writing and when they were saved. */
function describeAnswer(answer: StoredAnswer) {
  const take = keptTakeOf(answer);
  const { typedText, typedSavedAt, keptAt } = answer;
  const number = answer.position + 1;
  if (take) return { number, take: describeTake(take), text: null };
  const text = {
    words: countWords(typedText ?? ""),
    savedAt: (typedSavedAt ?? keptAt)?.toISOString() ?? "",
  };
  return { number, take: null, text };
}

async function describeQuestion(
  questions: AskedQuestion[],
  answer: StoredAnswer,
  isInWriting: boolean,
) {
  const question = questions.find(({ id }) => id === answer.questionId)!;
  const { text, thinkSeconds, answerSeconds, maxTakes } = question;
  const takes = answer.takes.filter(({ status }) => status !== "FAILED");
  return {
    answerId: answer.id,
    number: answer.position + 1,
    shownAt: answer.shownAt.toISOString(),
    text,
    thinkSeconds,
    answerSeconds,
    takesLeft: Math.max(0, maxTakes - takes.filter(isCounted).length),
    takes: takes.map(describeTake),
    /** For how long its clock may still stand. */
    pauseLeftMs: pauseLeftMs(answer.takes),
    /** When the last byte came of a take that is not finished, while it was recorded. */
    lastByteAt: (await lastByteOf(takes.at(-1)))?.toISOString() ?? null,
    /** Where answering in writing was granted. */
    writing: isInWriting ? describeText(answer) : null,
  };
}

async function lastByteOf(take: StoredTake | undefined): Promise<Date | null> {
  if (take?.status !== "RECORDING") return null;
  return lastByteAt(take.segments.map(({ id }) => id));
}

function describeText(answer: StoredAnswer) {
  const { typedText, typedStartedAt, typedVersion, typedSavedAt } = answer;
  const text = typedText ?? "";
  return {
    /** Null until the candidate begins to write. */
    startedAt: typedStartedAt?.toISOString() ?? null,
    text,
    version: typedVersion,
    savedAt: typedSavedAt?.toISOString() ?? null,
    words: countWords(text),
  };
}

/** The latest request for a change, and what became of it. */
function describeChange(request: Stored["changes"][number]) {
  return {
    ...request,
    wishes: readAccommodations(request.wishes),
    granted: readAccommodations(request.granted),
  };
}

function describeTake(take: StoredTake) {
  const parts = readParts(take.parts);
  return {
    id: take.id,
    status: take.status,
    fault: take.fault,
    startedAt: take.startedAt.toISOString(),
    savedAt: take.finishedAt?.toISOString() ?? null,
    bytes: Number(take.bytes),
    durationMs: take.durationMs,
    parts: parts.length,
    isSound: isSound(parts),
    /** In order. */
    segmentIds: take.segments.map(({ id }) => id),
    /** For how long its clock has stood. */
    pausedMs: pausedMsOf(take),
  };
}
