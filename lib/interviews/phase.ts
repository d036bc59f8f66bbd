import type { InterviewStatus } from "@/lib/generated/prisma/enums";
import { isClosed, isPastDeadline } from "@/lib/time/deadline";

/**
 * What people see of an interview at a moment, in one word. Whatever shows or decides by it is a `Record<Phase, …>`, so
 * that the compiler lists what a new phase needs.
 */
export type Phase =
  /** The candidate may start. */
  | "waiting"
  /** The same, after they said no to being recorded. */
  | "declined"
  /** A request for a change is open, and the deadline waits for its answer. */
  | "waiting-paused"
  /** Too late to start, and not closed yet by the next sweep. */
  | "waiting-overdue"
  /** Under way. */
  | "started"
  /** Under way, while the deadline waits for an answer to a request. */
  | "started-paused"
  /** Past the deadline: what is under way may be finished and submitted, nothing new begins. */
  | "started-late"
  /** Too late to submit, and not closed yet by the next sweep. */
  | "started-overdue"
  /** Its answers can be watched. */
  | "submitted"
  /** Closed at its deadline. Extending it opens it again. */
  | "expired"
  /** Called off by a recruiter. */
  | "cancelled"
  /** Taken back by the candidate: hidden, and erased after seven days. */
  | "withdrawn"
  /** Kept as long as its organization wants. What a withdrawal erases stays withdrawn. */
  | "erased";

/** All that a phase is made of; as a selection. */
export const phaseFields = {
  status: true,
  deadlineAt: true,
  pausedAt: true,
  declinedAt: true,
  withdrawnAt: true,
  retentionEndedAt: true,
} as const;

export function phaseOf(
  interview: {
    status: InterviewStatus;
    deadlineAt: Date;
    pausedAt: Date | null;
    declinedAt: Date | null;
    withdrawnAt: Date | null;
    retentionEndedAt: Date | null;
  },
  now: Date,
): Phase {
  if (interview.withdrawnAt) return "withdrawn";
  if (interview.retentionEndedAt) return "erased";
  switch (interview.status) {
    case "PENDING":
      if (isPastDeadline(interview, now)) return "waiting-overdue";
      if (interview.pausedAt) return "waiting-paused";
      return interview.declinedAt ? "declined" : "waiting";
    case "IN_PROGRESS":
      if (isClosed(interview, now)) return "started-overdue";
      if (isPastDeadline(interview, now)) return "started-late";
      return interview.pausedAt ? "started-paused" : "started";
    case "COMPLETED":
      return "submitted";
    case "EXPIRED":
      return "expired";
    case "CANCELLED":
      return "cancelled";
  }
}

/** Whether the candidate may take part in a phase: still, not since the deadline, or not any more whatever the deadline. */
export const participation: Record<Phase, "open" | "late" | "over"> = {
  waiting: "open",
  declined: "open",
  "waiting-paused": "open",
  "waiting-overdue": "late",
  started: "open",
  "started-paused": "open",
  "started-late": "late",
  "started-overdue": "late",
  submitted: "over",
  expired: "late",
  cancelled: "over",
  withdrawn: "over",
  erased: "over",
};
