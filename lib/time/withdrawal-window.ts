/** How long a withdrawal can be undone; then what was recorded and written is deleted. */
export const undoDays = 7;

const hour = 3_600_000;

/** Until when a withdrawal can be undone. */
export function undoUntil(withdrawnAt: Date): Date {
  return new Date(withdrawnAt.getTime() + undoDays * 24 * hour);
}

/**
 * Withdrawals until this moment are erased at `now`. An hour after the last moment to undo, so that an undoing under way
 * has ended before the first file goes.
 */
export function erasableSince(now: Date): Date {
  return new Date(now.getTime() - (undoDays * 24 + 1) * hour);
}
