import type { InterviewStatus } from "@/lib/generated/prisma/enums";
import { ok, refuse, type Result } from "@/lib/result";
import { addDays, dayAt, endOfDay } from "@/lib/time/calendar";
import { day, hour, minute } from "@/lib/time/duration";

/** A deadline is the end of a day where the organization is. Counted from today. */
export const maxDeadlineDays = 60;
/** Offered where a deadline is chosen. */
export const deadlineChoices = [2, 3, 5, 7, 10, 14, 21, 30];

/** An interview under way at its deadline may still be finished and submitted this long after it; nothing new begins. */
const lateMinutes = 30;

/** The days a deadline may fall on, of those to come. */
export function deadlineRange(
  timeZone: string,
  now: Date,
): { first: string; last: string } {
  const first = dayAt(now, timeZone);
  return { first, last: addDays(first, maxDeadlineDays) };
}

/** Where extending an interview starts from: the day that more days are added to, and the first one that moves its deadline. */
export function extensionFrom(
  interview: { status: InterviewStatus; deadlineAt: Date },
  timeZone: string,
  now: Date,
): { from: string; first: string } {
  const today = dayAt(now, timeZone);
  const { status, deadlineAt } = interview;
  if (status === "EXPIRED" || deadlineAt < now)
    return { from: today, first: today };
  const from = dayAt(deadlineAt, timeZone);
  // One from before deadlines were days ends in the middle of its day.
  const isWhole = endOfDay(from, timeZone) <= deadlineAt;
  return { from, first: isWhole ? addDays(from, 1) : from };
}

/** The moment at which a deadline on that day ends. `day`: ISO 8601. */
export function chosenDeadline(
  day: string,
  timeZone: string,
  now: Date,
): Result<Date> {
  const { first, last } = deadlineRange(timeZone, now);
  return day < first || day > last ? tooFar : ok(endOfDay(day, timeZone));
}

/** The deadline of an interview that is sent now: on the day that was chosen, or so many after today. */
export function deadlineToSend(
  chosen: { deadlineOn?: string | undefined; deadlineDays: number },
  timeZone: string,
  now: Date,
): Result<Date> {
  const today = dayAt(now, timeZone);
  const day = chosen.deadlineOn ?? addDays(today, chosen.deadlineDays);
  return chosenDeadline(day, timeZone, now);
}

export const tooFar = refuse(
  "invalid",
  `Choose a deadline within the next ${maxDeadlineDays} days.`,
);

/** Days by which the waits that a candidate takes back move a deadline, in all. */
const mostTakenBackDays = 7;
/** Milliseconds from which a wait that is taken back moves the deadline: one at the end of a day moves by whole days. */
const leastCountedMs = hour;
/** Milliseconds that are left at least once a request is taken back. */
const leastLeftMs = day;

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
  return new Date(now.getTime() - lateMinutes * minute);
}

/**
 * The deadline once the wait is over: later by as long as it took. The end of a day becomes the end of a day, since
 * "Tuesday, 12:00 AM" is read as the night after Tuesday.
 */
export function resumedDeadline(
  { deadlineAt, pausedAt }: Deadline,
  timeZone: string,
  now: Date,
  mostMs = Infinity,
): Date {
  const waited = pausedAt ? now.getTime() - pausedAt.getTime() : 0;
  const movedMs = Math.min(mostMs, Math.max(0, waited));
  return alike(deadlineAt, deadlineAt.getTime() + movedMs, timeZone);
}

/**
 * The deadline once the candidate has taken a request back (W6): later by the wait, but by a few days over all their
 * requests. Earlier waits count in whole days, since ends of days move by whole days. At least a day is left.
 *
 * @param earlierMs their earlier waits, in milliseconds
 */
export function takenBackDeadline(
  interview: Deadline,
  earlierMs: number[],
  timeZone: string,
  now: Date,
): Date {
  const waitedMs = interview.pausedAt ? +now - +interview.pausedAt : 0;
  const spent = earlierMs
    .filter((ms) => ms >= leastCountedMs)
    .reduce((sum, ms) => sum + Math.ceil(ms / day), 0);
  const leftMs =
    waitedMs >= leastCountedMs
      ? Math.max(0, mostTakenBackDays - spent) * day
      : 0;
  const resumed = resumedDeadline(interview, timeZone, now, leftMs);
  const least = now.getTime() + leastLeftMs;
  return resumed.getTime() >= least
    ? resumed
    : alike(interview.deadlineAt, least, timeZone);
}

/** A later deadline, at the end of its day if the present one is. */
function alike(present: Date, later: number, timeZone: string): Date {
  const at = new Date(later);
  const isWhole = +endOfDay(dayAt(present, timeZone), timeZone) === +present;
  return isWhole ? endOfDay(dayAt(at, timeZone), timeZone) : at;
}

function closesAt({ deadlineAt }: Deadline): number {
  return deadlineAt.getTime() + lateMinutes * minute;
}
