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

export const landings: Record<Phase, Landing> = {
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
