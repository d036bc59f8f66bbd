import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { readAnswer, type AnswerReading } from "@/lib/evaluations/reading";
import { scoreInterview } from "@/lib/evaluations/scoring";
import type { EvaluationStatus } from "@/lib/generated/prisma/enums";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { available } from "@/lib/interviews/status";

/** All that the portal shows of what the AI heard and judged in one interview. */
export type InterviewReading = {
  status: EvaluationStatus;
  /** Why it failed, or what is in the way while it is tried again; in words for the recruiter. */
  problem: string | null;
  evaluatedAt: Date | null;
  /** Whether the organization uses AI evaluation. */
  isAiWanted: boolean;
  /** Whether any part of it is canned: then `rehearsalLabel` stands wherever it is shown. */
  isRehearsal: boolean;
  /** Mean of the answers that have a score, 1–5, and how many of the questions those are. */
  overall: { score: number | null; scored: number; of: number };
  /** One per question, in order, answered or not. */
  answers: AnswerReading[];
};

/** Null when there is no such interview in the organization, its candidate withdrew, or it was kept for long enough. */
export async function findInterviewReading(
  actor: Actor,
  interviewId: string,
): Promise<InterviewReading | null> {
  const interview = await db.interview.findFirst({
    where: {
      id: interviewId,
      ...scope(actor),
      ...available,
    },
    select: {
      snapshot: true,
      evaluationStatus: true,
      evaluationError: true,
      evaluatedAt: true,
      organization: { select: { hasAiEvaluation: true } },
      answers: {
        select: {
          questionId: true,
          keptTakeId: true,
          keptAt: true,
          typedText: true,
          keptTake: { select: { transcript: true } },
          evaluations: { orderBy: { run: "asc" } },
        },
      },
    },
  });
  if (!interview) return null;
  const answers = readSnapshot(interview.snapshot).questions.map((question) =>
    readAnswer(
      question,
      interview.answers.find(({ questionId }) => questionId === question.id),
    ),
  );
  return {
    status: interview.evaluationStatus,
    problem: interview.evaluationError,
    evaluatedAt: interview.evaluatedAt,
    isAiWanted: interview.organization.hasAiEvaluation,
    isRehearsal: answers.some((answer) => answer.isRehearsal),
    overall: scoreInterview(answers.map(({ score }) => score)),
    answers,
  };
}
