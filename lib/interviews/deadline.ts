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
