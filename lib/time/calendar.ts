import { formatWallClock } from "@/lib/format";

/** Days as people name them, where their clocks say so: ISO 8601, "2026-12-06". */

const hour = 3_600_000;

/** The day that a calendar on the wall shows there. */
export function dayAt(at: Date, timeZone: string): string {
  return formatWallClock(at, timeZone).slice(0, 10);
}

export function addDays(day: string, days: number): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

/** The last second of a day there, 23:59:59; the later one where clocks go back over midnight and show it twice. */
export function endOfDay(day: string, timeZone: string): Date {
  const shown = Date.parse(`${day}T23:59:59Z`);
  // The clock may change on this day or on the next one, so it is read well before and well after.
  const [earlier, later] = [-24, 24]
    .map((hours) => shown - offset(shown + hours * hour, timeZone))
    .toSorted((a, b) => a - b)
    .map((at) => new Date(at)) as [Date, Date];
  return dayAt(later, timeZone) === day ? later : earlier;
}

/** How far that place's clock is ahead of UTC, in milliseconds. */
function offset(at: number, timeZone: string): number {
  const minute = at - (at % 60_000);
  return Date.parse(`${formatWallClock(new Date(minute), timeZone)}Z`) - minute;
}
