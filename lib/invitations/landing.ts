import type { InterviewStatus } from "@/lib/generated/prisma/enums";
import { isClosed, isPastDeadline } from "@/lib/time/deadline";

/** What an emailed link leads to at a given moment. */
export type Landing =
  | "ready"
  | "started"
  | "submitted"
  | "expired"
  | "cancelled"
  | "withdrawn"
  | "erased";

export function landingOf(
  interview: {
    status: InterviewStatus;
    deadlineAt: Date;
    pausedAt: Date | null;
    withdrawnAt: Date | null;
    retentionEndedAt: Date | null;
  },
  now: Date,
): Landing {
  const { status } = interview;
  if (interview.withdrawnAt) return "withdrawn";
  if (interview.retentionEndedAt) return "erased";
  switch (status) {
    case "PENDING":
      return isPastDeadline(interview, now) ? "expired" : "ready";
    case "IN_PROGRESS":
      return isClosed(interview, now) ? "expired" : "started";
    case "COMPLETED":
      return "submitted";
    case "EXPIRED":
      return "expired";
    case "CANCELLED":
      return "cancelled";
  }
}
