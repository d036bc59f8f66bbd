import { undoUntil } from "@/lib/time/withdrawal-window";

/** Months after the end of an interview for which an organization may choose to keep it. */
export const retentionChoices = [6, 12, 24, 36] as const;

/** Whether a choice keeps less than another; null keeps all. */
export function isShorter(months: number | null, than: number | null): boolean {
  return months !== null && (than === null || months < than);
}

/** Nothing is deleted by a choice made at `since` before this moment: as long as a candidate has to think again. */
export function deletesFrom(since: Date): Date {
  return undoUntil(since);
}
