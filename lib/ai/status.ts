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
