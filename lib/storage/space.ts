import { env } from "@/lib/env";
import { store } from "@/lib/storage/files";

/** Said with 507 by the routes that store. The recorder says it to the candidate in their language. */
export const noRoomWords =
  "The server has no room for recordings right now. Your answer is safe in this browser, which keeps trying.";

/** The disk is asked at most so often: it does not fill faster than its least free space is for. */
const freshMs = 500;
let last: { at: number; free: Promise<number> } | undefined;

/** Whether less is free than recordings leave to everything else on the disk. */
export async function isAlmostFull(): Promise<boolean> {
  return (await freeBytes()) < leastFreeBytes();
}

export function leastFreeBytes(): number {
  return env().MIN_FREE_DISK_MB * 1024 * 1024;
}

export function freeBytes(): Promise<number> {
  if (!last || Math.abs(performance.now() - last.at) > freshMs)
    last = { at: performance.now(), free: store.free() };
  return last.free;
}

/** Whether writing failed because the disk, or what we may have of it, is full. */
export function isOutOfSpace(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "ENOSPC" || error.code === "EDQUOT")
  );
}
