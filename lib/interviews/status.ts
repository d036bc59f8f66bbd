import type { InterviewStatus } from "@/lib/generated/prisma/enums";

/** What can happen to an interview as a whole. Mail and evaluation have states of their own and are not here. */
export type LifecycleEvent =
  "start" | "submit" | "expire" | "extend" | "cancel" | "withdraw";

/** The only place that knows which status follows which. An event that is missing is refused. */
const lifecycle: Record<
  InterviewStatus,
  Partial<Record<LifecycleEvent, InterviewStatus | "AS_BEFORE">>
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
  EXPIRED: { extend: "AS_BEFORE", cancel: "CANCELLED" },
  COMPLETED: { withdraw: "COMPLETED" },
  CANCELLED: {},
};

/** The status after an event, or null when the event is not possible now. */
export function statusAfter(
  interview: { status: InterviewStatus; startedAt: Date | null },
  event: LifecycleEvent,
): InterviewStatus | null {
  const next = lifecycle[interview.status][event] ?? null;
  if (next !== "AS_BEFORE") return next;
  return interview.startedAt ? "IN_PROGRESS" : "PENDING";
}

export const openStatuses = [
  "PENDING",
  "IN_PROGRESS",
] as const satisfies InterviewStatus[];

export function isOpen(status: InterviewStatus): boolean {
  return status === "PENDING" || status === "IN_PROGRESS";
}

export const interviewStatusLabels: Record<InterviewStatus, string> = {
  PENDING: "Pending",
  IN_PROGRESS: "In Progress",
  COMPLETED: "Completed",
  EXPIRED: "Expired",
  CANCELLED: "Cancelled",
};
