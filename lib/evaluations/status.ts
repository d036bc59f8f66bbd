import type { EvaluationStatus } from "@/lib/generated/prisma/enums";

/** Stands wherever a result of the rehearsal provider is shown. */
export const rehearsalLabel = "Sample AI: an example, not a real assessment";

export const evaluationStatusLabels: Record<EvaluationStatus, string> = {
  NOT_STARTED: "Not started",
  OFF: "Off",
  DECLINED: "Declined by the candidate",
  NOT_ASKED: "AI: not asked",
  QUEUED: "Waiting",
  TRANSCRIBING: "Transcribing",
  EVALUATING: "Evaluating",
  DONE: "Evaluated",
  FAILED: "Failed",
};

export const runningStatuses = [
  "QUEUED",
  "TRANSCRIBING",
  "EVALUATING",
] as const satisfies EvaluationStatus[];

/**
 * What the evaluation's status is, by how far its answers are. A failure, and being off, stay until everything is there:
 * the answers that were in the way are not asked about any more.
 */
export function statusByProgress(
  current: EvaluationStatus,
  answers: { isTranscribed: boolean; isEvaluated: boolean }[],
): EvaluationStatus {
  if (answers.every((answer) => answer.isEvaluated)) return "DONE";
  if (current === "FAILED" || current === "OFF") return current;
  return answers.every((answer) => answer.isTranscribed)
    ? "EVALUATING"
    : "TRANSCRIBING";
}
