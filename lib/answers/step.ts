import type { InterviewStatus } from "@/lib/generated/prisma/enums";

/** Where a candidate stands, by what is stored. What happens within a step is the browser's matter. */
export type CandidateStep =
  | "consents"
  | "declined"
  | "check"
  | "ready"
  | "question"
  | "between"
  | "checklist"
  | "submitted"
  | "expired"
  | "cancelled"
  | "withdrawn"
  | "erased";

/** Nothing can be answered or asked for any more. */
export function isOver(step: CandidateStep): boolean {
  return ["submitted", "expired", "cancelled", "withdrawn", "erased"].includes(
    step,
  );
}

export function candidateStep(interview: {
  status: InterviewStatus;
  isWithdrawn: boolean;
  /** It was kept as long as its organization wants. */
  isRetentionOver: boolean;
  /** No answer may begin any more. */
  isPastDeadline: boolean;
  /** Nothing may be finished any more either. */
  isClosed: boolean;
  /** The latest choice about being recorded; null before the first. */
  isRecordingAllowed: boolean | null;
  /** Whether a camera and a microphone were checked, or none are needed. */
  isDeviceChecked: boolean;
  questions: number;
  /** Revealed questions, and those of them with a kept answer. */
  revealed: number;
  kept: number;
}): CandidateStep {
  const { status, isPastDeadline, revealed, kept, questions } = interview;
  if (interview.isWithdrawn) return "withdrawn";
  if (interview.isRetentionOver) return "erased";
  if (status === "COMPLETED") return "submitted";
  if (status === "CANCELLED") return "cancelled";
  if (status === "EXPIRED" || interview.isClosed) return "expired";
  if (status === "IN_PROGRESS") {
    if (revealed > kept) return "question";
    if (kept === questions) return "checklist";
    return isPastDeadline ? "expired" : "between";
  }
  if (isPastDeadline) return "expired";
  if (interview.isRecordingAllowed === null) return "consents";
  if (!interview.isRecordingAllowed) return "declined";
  return interview.isDeviceChecked ? "ready" : "check";
}
