import type { SystemAccess } from "@/lib/auth/proof";
import type { StoredSegments } from "@/lib/recordings/mutations";
import { listAbandonedTakes } from "@/lib/recordings/queries";
import {
  closeAbandonedTake,
  requeueUnjoinedTakes,
} from "@/lib/recordings/sweep-mutations";
import { statFile } from "@/lib/storage/files";

/** A device may still be sending what it recorded before the interview was over. */
const quietMs = 60 * 60_000;

/** Finds what storage has and the database lacks (R3). Running twice changes nothing: each step is taken once. */
export async function sweepTakes(system: SystemAccess): Promise<void> {
  await requeueUnjoinedTakes(system);
  const now = Date.now();
  for (const { id, startedAt, segments } of await listAbandonedTakes(system)) {
    const stored: StoredSegments = new Map();
    let lastSign = startedAt.getTime();
    for (const segment of segments) {
      const file = await statFile(`uploads/${segment.id}`);
      if (!file) continue;
      stored.set(segment.id, { bytes: file.size });
      lastSign = Math.max(lastSign, file.changedAt.getTime());
    }
    if (now - lastSign > quietMs) await closeAbandonedTake(system, id, stored);
  }
}
