import type { Phase } from "@/lib/interviews/phase";

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

type Stored = {
  /** The latest choice about being recorded; null before the first. */
  isRecordingAllowed: boolean | null;
  /** Whether a camera and a microphone were checked, or none are needed. */
  isDeviceChecked: boolean;
  questions: number;
  /** Revealed questions, and those of them with a kept answer. */
  revealed: number;
  kept: number;
};

export function candidateStep(phase: Phase, stored: Stored): CandidateStep {
  const step = steps[phase];
  return typeof step === "string" ? step : step(stored);
}

const steps: Record<
  Phase,
  CandidateStep | ((stored: Stored) => CandidateStep)
> = {
  waiting: stepBefore,
  declined: stepBefore,
  "waiting-paused": stepBefore,
  "waiting-overdue": "expired",
  started: (stored) => stepAmid(stored) ?? "between",
  "started-paused": (stored) => stepAmid(stored) ?? "between",
  "started-late": (stored) => stepAmid(stored) ?? "expired",
  "started-overdue": "expired",
  submitted: "submitted",
  expired: "expired",
  cancelled: "cancelled",
  withdrawn: "withdrawn",
  erased: "erased",
};

function stepBefore({ isRecordingAllowed, isDeviceChecked }: Stored) {
  if (isRecordingAllowed === null) return "consents";
  if (!isRecordingAllowed) return "declined";
  return isDeviceChecked ? "ready" : "check";
}

/** Null when a next question may begin. */
function stepAmid({ revealed, kept, questions }: Stored) {
  if (revealed > kept) return "question";
  return kept === questions ? "checklist" : null;
}
