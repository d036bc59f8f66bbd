import { recordEvent } from "@/lib/activity/mutations";
import { runningStatuses } from "@/lib/ai/status";
import {
  aboutInterview,
  type InterviewRow,
  type SystemAccess,
} from "@/lib/auth/proof";
import type { Transaction } from "@/lib/db";
import { moveRun } from "@/lib/evaluations/run-mutations";
import type { EvaluationStatus } from "@/lib/generated/prisma/enums";
import { available } from "@/lib/interviews/status";

export type Row = { id: string; organizationId: string };

export type LockedInterview = InterviewRow & {
  evaluationStatus: EvaluationStatus;
};

/** The interview, locked, if there is anything to evaluate in it. */
export async function lockCompleted(
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
export async function moveEvaluation(
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
  if (kind)
    await recordEvent(tx, system, { ...aboutInterview(interview), kind });
}

export function isRunning(status: EvaluationStatus): boolean {
  return runningStatuses.some((running) => running === status);
}
