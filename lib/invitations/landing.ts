import type { InterviewStatus } from "@/lib/generated/prisma/enums";
import { isClosed, isPastDeadline } from "@/lib/interviews/deadline";

/** What an emailed link leads to at a given moment. */
export type Landing =
  "ready" | "started" | "submitted" | "expired" | "cancelled" | "withdrawn";

export function landingOf(
  interview: {
    status: InterviewStatus;
    deadlineAt: Date;
    pausedAt: Date | null;
    withdrawnAt: Date | null;
  },
  now: Date,
): Landing {
  const { status, withdrawnAt } = interview;
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
      return withdrawnAt ? "withdrawn" : "cancelled";
  }
}

/** Whether the link may be exchanged for a session. After submitting, that leads to the page after it and no further (T7). */
export function canEnter(landing: Landing): boolean {
  return ["ready", "started", "submitted"].includes(landing);
}
