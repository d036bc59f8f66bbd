import type { StoredSegments } from "@/lib/answers/takes/finish-mutations";
import { listAbandonedTakes } from "@/lib/answers/takes/queries";
import {
  closeAbandonedTake,
  requeueUnjoinedTakes,
} from "@/lib/answers/takes/sweep-mutations";
import type { SystemAccess } from "@/lib/auth/proof";
import { defineRecurringTask } from "@/lib/queue/task";
import { statSegment } from "@/lib/storage/segments";
import { hour } from "@/lib/time/duration";

/** Finishes what a vanished browser or a killed server left half-done. */
export const sweepTakesTask = defineRecurringTask(
  "takes.sweep",
  "* * * * *",
  sweepTakes,
);

/** A device may still be sending what it recorded before the interview was over. */
const quietMs = hour;

/**
 * Finds what storage has and the database lacks (R3). Running twice changes nothing: each step is taken once. A take that
 * cannot be closed does not keep the others from it.
 */
export async function sweepTakes(system: SystemAccess): Promise<void> {
  await requeueUnjoinedTakes(system);
  const failures: unknown[] = [];
  for (const take of await listAbandonedTakes(system))
    await closeIfQuiet(system, take).catch((error) => failures.push(error));
  if (failures.length > 0)
    throw new AggregateError(failures, "Some takes could not be closed.");
}

async function closeIfQuiet(
  system: SystemAccess,
  take: Awaited<ReturnType<typeof listAbandonedTakes>>[number],
): Promise<void> {
  const stored: StoredSegments = new Map();
  let lastSign = take.startedAt.getTime();
  for (const { id } of take.segments) {
    const file = await statSegment(id);
    if (!file) continue;
    stored.set(id, { bytes: file.size });
    lastSign = Math.max(lastSign, file.changedAt.getTime());
  }
  if (Date.now() - lastSign > quietMs)
    await closeAbandonedTake(system, take.id, stored);
}
