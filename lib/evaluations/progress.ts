import type { EvaluationStatus } from "@/lib/generated/prisma/enums";

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
