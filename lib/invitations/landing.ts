import type { Phase } from "@/lib/interviews/phase";

/** What an emailed link leads to at a given moment. */
export type Landing =
  | "ready"
  | "started"
  | "submitted"
  | "expired"
  | "cancelled"
  | "withdrawn"
  | "erased";

type Progress = { questions: number; revealed: number; answered: number };

/** Past the deadline, only what is under way may be finished and submitted. */
export function landingOf(phase: Phase, progress: Progress): Landing {
  const { questions, revealed, answered } = progress;
  const isIdle = revealed === answered && answered < questions;
  return phase === "started-late" && isIdle ? "expired" : landings[phase];
}

const landings: Record<Phase, Landing> = {
  waiting: "ready",
  declined: "ready",
  "waiting-paused": "ready",
  "waiting-overdue": "expired",
  started: "started",
  "started-paused": "started",
  "started-late": "started",
  "started-overdue": "expired",
  submitted: "submitted",
  expired: "expired",
  cancelled: "cancelled",
  withdrawn: "withdrawn",
  erased: "erased",
};
