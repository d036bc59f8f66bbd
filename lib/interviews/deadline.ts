export const maxDeadlineDays = 60;
/** Offered where a deadline is chosen. */
export const deadlineChoices = [2, 3, 5, 7, 10, 14, 21, 30];

/** An interview under way at its deadline may still be finished and submitted this long after it; nothing new begins. */
const lateMinutes = 30;

/** While a request for a change is open, the deadline waits: the clock stands at `pausedAt`. */
type Deadline = { deadlineAt: Date; pausedAt: Date | null };

export function isPastDeadline(interview: Deadline, now: Date): boolean {
  return (interview.pausedAt ?? now) > interview.deadlineAt;
}

/** Whether an interview under way is closed for good. */
export function isClosed(interview: Deadline, now: Date): boolean {
  return (interview.pausedAt ?? now).getTime() > closesAt(interview);
}

/** The deadline of interviews that are closed for good at `now`, unless they are paused. */
export function closedBy(now: Date): Date {
  return new Date(now.getTime() - lateMinutes * 60_000);
}

/** The deadline once the wait is over: later by as long as it took. */
export function resumedDeadline(
  { deadlineAt, pausedAt }: Deadline,
  now: Date,
): Date {
  const waited = pausedAt ? now.getTime() - pausedAt.getTime() : 0;
  return new Date(deadlineAt.getTime() + Math.max(0, waited));
}

function closesAt({ deadlineAt }: Deadline): number {
  return deadlineAt.getTime() + lateMinutes * 60_000;
}
