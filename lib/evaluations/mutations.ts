import { recordEvent } from "@/lib/activity/mutations";
import { runningStatuses } from "@/lib/ai/status";
import type { SystemAccess } from "@/lib/auth/proof";
import { db, isUniqueViolation, type Transaction } from "@/lib/db";
import { statusByProgress } from "@/lib/evaluations/progress";
import { addToRun, moveRun } from "@/lib/evaluations/run-mutations";
import type { TranscriptSegment } from "@/lib/evaluations/transcript";
import { findAiConsent, isAiWanted } from "@/lib/evaluations/work-queries";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { EvaluationStatus } from "@/lib/generated/prisma/enums";
import { anyAnswer, isInWords } from "@/lib/interviews/answer-kinds";
import { available } from "@/lib/interviews/status";
import { enqueue } from "@/lib/queue/enqueue";
import { capReachedWords } from "@/lib/spending/cap";
import { acrossOrganizations } from "@/lib/tenant-wall";

type Row = { id: string; organizationId: string };

/** Whether there is somebody to read: with `missing` no provider is set, with `spent` the month's requests are used up. */
type Reader = "ready" | "missing" | "spent";

/**
 * Starts the reading of a completed interview, or says why there is none: the candidate declined or was never asked (L2),
 * the organization uses no AI, no provider is set (L11), or no more may be asked of it this month (L8). Started again, it only adds what is missing.
 */
export async function startEvaluating(
  system: SystemAccess,
  interviewId: string,
  reader: Reader,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const interview = await lockCompleted(tx, interviewId);
    if (!interview || interview.evaluationStatus === "DONE") return;
    const consent = await findAiConsent(tx, interview);
    if (!consent) {
      const to = consent === null ? "NOT_ASKED" : "DECLINED";
      if (interview.evaluationStatus !== to)
        await moveEvaluation(tx, system, interview, to);
    } else if (!(await isAiWanted(tx, interview))) {
      if (interview.evaluationStatus !== "OFF")
        await moveEvaluation(tx, system, interview, "OFF");
    } else if (reader !== "ready") {
      // Each of its answers finds that out by itself.
      if (interview.evaluationStatus === "OFF") return;
      const cause = reader === "spent" ? capReachedWords : null;
      await moveEvaluation(tx, system, interview, "OFF", cause);
    } else {
      const answers = await keptAnswers(tx, interview);
      const next = answers.every(isInWords) ? "EVALUATING" : "TRANSCRIBING";
      await moveEvaluation(tx, system, interview, next);
      for (const answer of answers)
        await requestNextStep(tx, system, interview, answer);
      await followProgress(tx, system, interviewId);
    }
  });
}

/**
 * Lets a waiting evaluation continue with a kept take that was joined, also one that failed on another answer. A kept take
 * that can't be joined can't be evaluated either.
 */
export async function continueWithTake(
  system: SystemAccess,
  takeId: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const take = await tx.take.findFirst({
      where: { id: takeId, ...acrossOrganizations(system) },
      select: {
        interviewId: true,
        status: true,
        failure: true,
        keptBy: { select: { position: true } },
      },
    });
    if (!take?.keptBy) return;
    const interview = await lockCompleted(tx, take.interviewId);
    if (!interview) return;
    const { evaluationStatus } = interview;
    if (take.status === "FAILED")
      await fail(
        tx,
        system,
        interview.id,
        unread(take.keptBy, whyFailed(take)),
      );
    else if (
      take.status === "READY" &&
      (isRunning(evaluationStatus) || evaluationStatus === "FAILED")
    )
      await enqueueTranscription(tx, takeId);
  });
}

/** Stores what was heard and asks for its judgement. Dropped: a second transcript of the same take, and one of a withdrawn interview. */
export async function storeTranscript(
  system: SystemAccess,
  take: Row & { interviewId: string; answerId: string },
  transcript: Omit<
    Prisma.TranscriptUncheckedCreateInput,
    "organizationId" | "takeId" | "segments"
  > & { segments: TranscriptSegment[] },
): Promise<void> {
  await once(async (tx) => {
    if (!(await lockCompleted(tx, take.interviewId))) return;
    await tx.transcript.create({
      data: {
        ...transcript,
        organizationId: take.organizationId,
        takeId: take.id,
      },
    });
    await enqueue(
      tx,
      "answer.evaluate",
      { answerId: take.answerId },
      { key: take.answerId },
    );
    await followProgress(tx, system, take.interviewId);
  });
}

/** Stores all runs of one answer's judgement together. A second set of the same effect keys is dropped (L7), and one of a withdrawn interview. */
export async function storeEvaluations(
  system: SystemAccess,
  answer: { organizationId: string; interviewId: string },
  runs: Prisma.EvaluationUncheckedCreateInput[],
): Promise<void> {
  await once(async (tx) => {
    if (!(await lockCompleted(tx, answer.interviewId))) return;
    const { interviewId, organizationId } = answer;
    await addToRun(tx, { interviewId, organizationId }, runs);
    await followProgress(tx, system, answer.interviewId);
  });
}

/** Makes a failure visible. What is there already stays, and a retry goes on from it. */
export async function failEvaluation(
  system: SystemAccess,
  interviewId: string,
  cause: string,
): Promise<void> {
  await db.$transaction((tx) => fail(tx, system, interviewId, cause));
}

/** Says what is in the way while the queue still tries. */
export async function noteTrouble(
  _system: SystemAccess,
  interview: Row,
  cause: string,
): Promise<void> {
  await db.interview.updateMany({
    where: {
      id: interview.id,
      organizationId: interview.organizationId,
      evaluationStatus: { in: [...runningStatuses] },
    },
    data: { evaluationError: cause },
  });
}

type LockedInterview = Row & {
  candidateId: string;
  evaluationStatus: EvaluationStatus;
};

/** The interview, locked, if there is anything to evaluate in it. */
async function lockCompleted(
  tx: Transaction,
  interviewId: string,
): Promise<LockedInterview | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "Interview" WHERE "id" = ${interviewId}::uuid FOR UPDATE`;
  return tx.interview.findFirst({
    where: { id: interviewId, status: "COMPLETED", ...available },
    select: {
      id: true,
      organizationId: true,
      candidateId: true,
      evaluationStatus: true,
    },
  });
}

type KeptAnswer = Prisma.AnswerGetPayload<{
  include: {
    keptTake: { include: { transcript: { select: { id: true } } } };
    evaluations: { select: { takeId: true } };
  };
}>;

function keptAnswers(tx: Transaction, interview: Row): Promise<KeptAnswer[]> {
  return tx.answer.findMany({
    where: {
      interviewId: interview.id,
      organizationId: interview.organizationId,
      ...anyAnswer("kept"),
    },
    orderBy: { position: "asc" },
    include: {
      keptTake: { include: { transcript: { select: { id: true } } } },
      evaluations: { select: { takeId: true } },
    },
  });
}

async function requestNextStep(
  tx: Transaction,
  system: SystemAccess,
  interview: LockedInterview,
  answer: KeptAnswer,
): Promise<void> {
  const take = answer.keptTake;
  if (isEvaluated(answer)) return;
  if (isInWords(answer)) {
    const payload = { answerId: answer.id };
    await enqueue(tx, "answer.evaluate", payload, { key: answer.id });
  } else if (take?.status === "FAILED") {
    await fail(tx, system, interview.id, unread(answer, whyFailed(take)));
  } else if (take?.status === "READY") {
    await enqueueTranscription(tx, take.id);
  }
  // Otherwise it is still being joined, and goes on from there.
}

function whyFailed({ failure }: { failure: string | null }): string {
  return failure ?? "The recording can’t be played.";
}

function enqueueTranscription(tx: Transaction, takeId: string) {
  return enqueue(tx, "take.transcribe", { takeId }, { key: takeId });
}

async function followProgress(
  tx: Transaction,
  system: SystemAccess,
  interviewId: string,
): Promise<void> {
  const interview = await lockCompleted(tx, interviewId);
  if (!interview || interview.evaluationStatus === "DONE") return;
  const answers = await keptAnswers(tx, interview);
  const next = statusByProgress(
    interview.evaluationStatus,
    answers.map((answer) => ({
      isTranscribed: isInWords(answer),
      isEvaluated: isEvaluated(answer),
    })),
  );
  if (next !== interview.evaluationStatus)
    await moveEvaluation(tx, system, interview, next);
  else if (isRunning(next)) await forgetTrouble(tx, interview);
}

/** What was in the way (`noteTrouble`) is past once something was stored. */
async function forgetTrouble(tx: Transaction, { id, organizationId }: Row) {
  await tx.interview.updateMany({
    where: { id, organizationId, evaluationError: { not: null } },
    data: { evaluationError: null },
  });
}

function isEvaluated({ keptTakeId, evaluations }: KeptAnswer): boolean {
  return evaluations.some(({ takeId }) => takeId === keptTakeId);
}

async function fail(
  tx: Transaction,
  system: SystemAccess,
  interviewId: string,
  cause: string,
): Promise<void> {
  const interview = await lockCompleted(tx, interviewId);
  if (!interview || !isRunning(interview.evaluationStatus)) return;
  await moveEvaluation(tx, system, interview, "FAILED", cause);
}

function eventOf(to: EvaluationStatus, cause: string | null) {
  if (to === "OFF" && cause) return "evaluation.spent";
  return to in events ? events[to as keyof typeof events] : undefined;
}

const events = {
  OFF: "evaluation.off",
  DECLINED: "evaluation.declined",
  NOT_ASKED: "evaluation.not-asked",
  TRANSCRIBING: "evaluation.transcribing",
  EVALUATING: "evaluation.evaluating",
  DONE: "evaluation.done",
  FAILED: "evaluation.failed",
} as const satisfies Partial<Record<EvaluationStatus, string>>;

/** The only writer of an evaluation's status besides submitting and `requeue` (retry-mutations.ts). The interview must be locked. */
async function moveEvaluation(
  tx: Transaction,
  system: SystemAccess,
  interview: LockedInterview,
  to: EvaluationStatus,
  cause: string | null = null,
): Promise<void> {
  const { id, organizationId } = interview;
  await moveRun(tx, { interviewId: id, organizationId }, to, cause);
  await tx.interview.updateMany({
    where: { id, organizationId },
    data: {
      evaluationStatus: to,
      evaluationError: cause,
      evaluatedAt: to === "DONE" ? new Date() : null,
    },
  });
  const kind = eventOf(to, cause);
  if (!kind) return;
  await recordEvent(tx, system, {
    kind,
    organizationId: interview.organizationId,
    interviewId: interview.id,
    candidateId: interview.candidateId,
  });
}

function isRunning(status: EvaluationStatus): boolean {
  return runningStatuses.some((running) => running === status);
}

function unread(answer: { position: number }, cause: string): string {
  return `Answer ${answer.position + 1}: ${cause}`;
}

/** A unique index that has the effect already means that someone was first, and all is well. */
async function once(work: (tx: Transaction) => Promise<void>): Promise<void> {
  try {
    await db.$transaction(work);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
}
