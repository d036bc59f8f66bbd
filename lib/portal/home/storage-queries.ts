import {
  getStoredBytes,
  maxOrganizationBytes,
} from "@/lib/answers/takes/room-queries";
import { can } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/proof";
import { formatBytes } from "@/lib/format";
import { warnedFreeSpace, warnedShareOfOrganization } from "@/lib/limits";
import { freeBytes, leastFreeBytes } from "@/lib/storage/space";

/** Said to owners before recordings have to wait for room, and while they do; null with room enough (W2). */
export async function findStorageWarning(
  actor: Actor,
): Promise<{ words: string; isFull: boolean } | null> {
  if (!can(actor, "installation.notice")) return null;
  const least = leastFreeBytes();
  const most = maxOrganizationBytes();
  const free = await freeBytes();
  const stored = await getStoredBytes(actor.organizationId);
  const waiting = "new recordings wait in the candidates’ browsers";
  if (free < least)
    return {
      isFull: true,
      words: `The server’s disk is full: ${formatBytes(free)} left. Until ${formatBytes(least)} are free, ${waiting}.`,
    };
  if (stored >= most)
    return {
      isFull: true,
      words: `Your recordings have used all of their ${formatBytes(most)} of storage. Until there is more room, ${waiting}.`,
    };
  if (free < warnedFreeSpace * least)
    return {
      isFull: false,
      words: `The server’s disk is almost full: ${formatBytes(free)} left. Below ${formatBytes(least)}, ${waiting}.`,
    };
  if (stored >= warnedShareOfOrganization * most)
    return {
      isFull: false,
      words: `Your recordings have used ${formatBytes(stored)} of their ${formatBytes(most)} of storage. When none is left, ${waiting}.`,
    };
  return null;
}
