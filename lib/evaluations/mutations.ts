import { z } from "zod";
import { runningStatuses } from "@/lib/ai/status";
import {
  ofInterview,
  whereInterview,
  type OneInterview,
  type SystemAccess,
} from "@/lib/auth/proof";
import { db, isUniqueViolation, type Transaction } from "@/lib/db";
import { statusByProgress } from "@/lib/evaluations/progress";
import { addToRun } from "@/lib/evaluations/run-mutations";
import {
  isRunning,
  lockCompleted,
  moveEvaluation,
  type LockedInterview,
  type Row,
} from "@/lib/evaluations/status-mutations";
import type { TranscriptSegment } from "@/lib/evaluations/transcript";
import {
  findAiConsent,
  interviewOf,
  isAiWanted,
} from "@/lib/evaluations/work-queries";
import type { Prisma } from "@/lib/generated/prisma/client";
import { anyAnswer, isInWords } from "@/lib/interviews/answer-kinds";
import { enqueue } from "@/lib/queue/enqueue";
import { capReachedWords } from "@/lib/spending/cap";
import { acrossOrganizations } from "@/lib/tenant-wall";

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
    await enqueue(tx, "answer.evaluate", { answerId: take.answerId });
    await followProgress(tx, system, take.interviewId);
  });
}

/** Stores all runs of one answer's judgement together. A second set of the same effect keys is dropped (L7), and one of a withdrawn interview. */
export async function storeEvaluations(
  system: SystemAccess,
  answer: OneInterview,
  runs: Prisma.EvaluationUncheckedCreateInput[],
): Promise<void> {
  await once(async (tx) => {
    if (!(await lockCompleted(tx, answer.interviewId))) return;
    await addToRun(tx, ofInterview(answer), runs);
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

/** After the last attempt: says on the interview that it failed and why. */
export async function giveUpEvaluation(
  system: SystemAccess,
  payload: { interviewId: string } | { takeId: string } | { answerId: string },
  cause: string,
): Promise<void> {
  const interviewId =
    "interviewId" in payload
      ? payload.interviewId
      : await interviewOf(system, payload);
  if (interviewId) await failEvaluation(system, interviewId, wordsOf(cause));
}

/** Says what is in the way while the queue still tries. */
export async function noteTrouble(
  _system: SystemAccess,
  by: OneInterview,
  cause: string,
): Promise<void> {
  await db.interview.updateMany({
    where: {
      ...whereInterview(by),
      evaluationStatus: { in: [...runningStatuses] },
    },
    data: { evaluationError: cause },
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
    await enqueue(tx, "answer.evaluate", payload);
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
  return enqueue(tx, "take.transcribe", { takeId });
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

/** Our own failures are in words for people; anything else is for the log. */
function wordsOf(cause: string): string {
  const failure = z
    .object({ name: z.literal("AiFailure"), message: z.string() })
    .safeParse(JSON.parse(cause));
  return failure.success
    ? failure.data.message
    : "The evaluation failed on our side.";
}
