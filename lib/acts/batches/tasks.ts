import { breakOff, doNextItems } from "@/lib/acts/batches/run-mutations";
import type { SystemAccess } from "@/lib/auth/proof";
import type { TaskPayload } from "@/lib/queue/tasks";

/** Run twice, or by two workers at once, it does each item once. */
export async function runBatch(
  system: SystemAccess,
  { batchId }: TaskPayload<"batch.run">,
): Promise<void> {
  await doNextItems(system, batchId);
}

export async function giveUpBatch(
  system: SystemAccess,
  { batchId }: TaskPayload<"batch.run">,
): Promise<void> {
  await breakOff(system, batchId);
}
