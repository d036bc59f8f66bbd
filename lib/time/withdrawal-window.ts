import { day, hour } from "@/lib/time/duration";
/** How long a withdrawal can be undone; then what was recorded and written is deleted. */
export const undoDays = 7;

/** Until when a withdrawal can be undone. */
export function undoUntil(withdrawnAt: Date): Date {
  return new Date(withdrawnAt.getTime() + undoDays * day);
}

/**
 * Withdrawals until this moment are erased at `now`. An hour after the last moment to undo, so that an undoing under way
 * has ended before the first file goes.
 */
export function erasableSince(now: Date): Date {
  return new Date(now.getTime() - (undoDays * 24 + 1) * hour);
}
