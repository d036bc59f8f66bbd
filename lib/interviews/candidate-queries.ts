import type { CandidateAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { candidateStep } from "@/lib/interviews/candidate-step";
import { closesAt, isPastDeadline } from "@/lib/interviews/deadline";
import {
  readSnapshot,
  type InterviewSnapshot,
} from "@/lib/interviews/snapshot";
import { localeOf } from "@/lib/messages/locales";
import { readParts } from "@/lib/recordings/parts";
import { estimatedSeconds } from "@/lib/templates/duration";

export type CandidateStage = Awaited<ReturnType<typeof getCandidateStage>>;
export type CandidateQuestion = NonNullable<CandidateStage["question"]>;
export type CandidateTake = CandidateQuestion["takes"][number];

/**
 * All that the candidate's browser may know: where they stand, the present question and no other, receipts of their
 * answers. Never a rubric, never a score. Times are ISO 8601; `now` lets the browser correct its own clock.
 */
export async function getCandidateStage(
  access: CandidateAccess,
  now = new Date(),
) {
  const interview = await db.interview.findFirstOrThrow({
    where: { id: access.interviewId, organizationId: access.organizationId },
    select: {
      publicId: true,
      status: true,
      snapshot: true,
      locale: true,
      deadlineAt: true,
      deviceCheckedAt: true,
      completedAt: true,
      candidate: { select: { name: true } },
      consents: {
        orderBy: { at: "desc" },
        select: { kind: true, isGiven: true },
      },
      answers: {
        orderBy: { position: "asc" },
        include: {
          takes: { orderBy: { number: "asc" }, include: { segments: true } },
        },
      },
    },
  });
  const snapshot = readSnapshot(interview.snapshot);
  const { answers, consents, deadlineAt } = interview;
  const choice = (kind: "RECORDING" | "AI_EVALUATION") =>
    consents.find((consent) => consent.kind === kind)?.isGiven ?? null;
  const kept = answers.filter((answer) => keptTakeOf(answer));
  const step = candidateStep({
    status: interview.status,
    isPastDeadline: isPastDeadline(deadlineAt, now),
    isClosed: now > closesAt(deadlineAt),
    isRecordingAllowed: choice("RECORDING"),
    isDeviceChecked: interview.deviceCheckedAt !== null,
    questions: snapshot.questions.length,
    revealed: answers.length,
    kept: kept.length,
  });
  const present = answers.find((answer) => !keptTakeOf(answer));
  return {
    publicId: interview.publicId,
    locale: localeOf(interview.locale),
    step,
    now: now.toISOString(),
    companyName: snapshot.companyName,
    jobTitle: snapshot.jobTitle,
    candidateName: interview.candidate.name,
    instructions: snapshot.instructions,
    questions: snapshot.questions.length,
    estimatedSeconds: estimatedSeconds(snapshot.questions),
    deadlineAt: deadlineAt.toISOString(),
    submittedAt: interview.completedAt?.toISOString() ?? null,
    consents: {
      recording: choice("RECORDING"),
      aiEvaluation: choice("AI_EVALUATION"),
    },
    question:
      step === "question" && present
        ? describeQuestion(snapshot, present)
        : null,
    answers: kept.map((answer) => ({
      number: answer.position + 1,
      take: describeTake(keptTakeOf(answer)!),
    })),
  };
}

type StoredAnswer = {
  id: string;
  keptTakeId: string | null;
  questionId: string;
  position: number;
  shownAt: Date;
  takes: StoredTake[];
};

type StoredTake = {
  id: string;
  number: number;
  status: "RECORDING" | "FINISHED" | "READY" | "FAILED";
  startedAt: Date;
  finishedAt: Date | null;
  bytes: bigint;
  durationMs: number | null;
  parts: unknown;
  segments: { id: string }[];
};

/** A kept take that turned out unusable is no answer: the question is open again. */
function keptTakeOf(answer: StoredAnswer): StoredTake | undefined {
  return answer.takes.find(
    ({ id, status }) => id === answer.keptTakeId && status !== "FAILED",
  );
}

function describeQuestion(snapshot: InterviewSnapshot, answer: StoredAnswer) {
  const question = snapshot.questions.find(
    ({ id }) => id === answer.questionId,
  )!;
  const { text, thinkSeconds, answerSeconds, maxTakes } = question;
  const takes = answer.takes.filter(({ status }) => status !== "FAILED");
  return {
    answerId: answer.id,
    number: answer.position + 1,
    shownAt: answer.shownAt.toISOString(),
    text,
    thinkSeconds,
    answerSeconds,
    takesLeft: Math.max(0, maxTakes - takes.length),
    takes: takes.map(describeTake),
  };
}

function describeTake(take: StoredTake) {
  return {
    id: take.id,
    status: take.status,
    startedAt: take.startedAt.toISOString(),
    savedAt: take.finishedAt?.toISOString() ?? null,
    bytes: Number(take.bytes),
    durationMs: take.durationMs,
    parts: readParts(take.parts).length,
    segmentIds: take.segments.map(({ id }) => id),
  };
}
