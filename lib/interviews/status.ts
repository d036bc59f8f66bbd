import type { InterviewStatus } from "@/lib/generated/prisma/enums";

/** What can happen to an interview as a whole. Mail and evaluation have states of their own and are not here. */
export type LifecycleEvent =
  "start" | "submit" | "expire" | "extend" | "cancel" | "withdraw" | "undo";

/** The only place that knows which status follows which. An event that is missing is refused. */
const lifecycle: Record<
  InterviewStatus,
  Partial<
    Record<LifecycleEvent, InterviewStatus | "AS_STARTED" | "AS_WITHDRAWN">
  >
> = {
  PENDING: {
    start: "IN_PROGRESS",
    expire: "EXPIRED",
    extend: "PENDING",
    cancel: "CANCELLED",
    withdraw: "CANCELLED",
  },
  IN_PROGRESS: {
    submit: "COMPLETED",
    expire: "EXPIRED",
    extend: "IN_PROGRESS",
    cancel: "CANCELLED",
    withdraw: "CANCELLED",
  },
  EXPIRED: { extend: "AS_STARTED", cancel: "CANCELLED", withdraw: "CANCELLED" },
  COMPLETED: { withdraw: "COMPLETED", undo: "COMPLETED" },
  // Called off by the recruiter, it can be withdrawn too: what was recorded is then deleted.
  CANCELLED: { withdraw: "CANCELLED", undo: "AS_WITHDRAWN" },
};

/** The status after an event, or null when the event is not possible now. */
export function statusAfter(
  interview: Moved,
  event: LifecycleEvent,
): InterviewStatus | null {
  const { status, startedAt, expiredAt, cancelledAt } = interview;
  if (interview.retentionEndedAt) return null;
  const next = lifecycle[status][event] ?? null;
  const asStarted = startedAt ? "IN_PROGRESS" : "PENDING";
  if (next === "AS_STARTED") return asStarted;
  if (next !== "AS_WITHDRAWN") return next;
  // Only a recruiter's cancelling leaves cancelledAt.
  return cancelledAt ? "CANCELLED" : expiredAt ? "EXPIRED" : asStarted;
}

/** What an event depends on besides itself; the last two only matter to undoing a withdrawal. */
export type Moved = {
  status: InterviewStatus;
  startedAt: Date | null;
  /** Set once it was kept as long as its organization wants: nothing happens to it any more. */
  retentionEndedAt: Date | null;
  expiredAt?: Date | null;
  cancelledAt?: Date | null;
};

export const openStatuses = [
  "PENDING",
  "IN_PROGRESS",
] as const satisfies InterviewStatus[];

export function isOpen(status: InterviewStatus): boolean {
  return openStatuses.some((open) => open === status);
}

/** What may be watched, read and evaluated: neither taken back nor kept for long enough; as a filter. */
export const available = { withdrawnAt: null, retentionEndedAt: null } as const;

export function isAvailable(
  interview: Record<keyof typeof available, Date | null>,
): boolean {
  return !interview.withdrawnAt && !interview.retentionEndedAt;
}

export const interviewStatusLabels: Record<InterviewStatus, string> = {
  PENDING: "Pending",
  IN_PROGRESS: "In Progress",
  COMPLETED: "Completed",
  EXPIRED: "Expired",
  CANCELLED: "Canceled",
};

export type ShownStatus = InterviewStatus | "WITHDRAWN";

/** The status that people see: a withdrawal shows, whatever the status was before it. */
export function shownStatus(interview: {
  status: InterviewStatus;
  withdrawnAt: Date | null;
}): ShownStatus {
  return interview.withdrawnAt ? "WITHDRAWN" : interview.status;
}

export const shownStatusLabels: Record<ShownStatus, string> = {
  ...interviewStatusLabels,
  WITHDRAWN: "Withdrawn",
};
