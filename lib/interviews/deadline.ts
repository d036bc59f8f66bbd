export const maxDeadlineDays = 60;
/** Offered where a deadline is chosen. */
export const deadlineChoices = [2, 3, 5, 7, 10, 14, 21, 30];

/** An interview under way at its deadline may still be finished and submitted this long after it; nothing new begins. */
const lateMinutes = 30;

export function isPastDeadline(deadlineAt: Date, now: Date): boolean {
  return now > deadlineAt;
}

/** The moment after which an interview under way is closed for good. */
export function closesAt(deadlineAt: Date): Date {
  return new Date(deadlineAt.getTime() + lateMinutes * 60_000);
}

/** The deadline of interviews that are closed for good at `now`. */
export function closedBy(now: Date): Date {
  return new Date(now.getTime() - lateMinutes * 60_000);
}
