import { z } from "zod";
import { breakOff, doNextItems } from "@/lib/acts/batches/run-mutations";
import type { SystemAccess } from "@/lib/auth/proof";
import { defineTask } from "@/lib/queue/task";

const batch = z.object({ batchId: z.uuid() });
type Batch = z.infer<typeof batch>;

/** Does a group of a batch's items, then leaves the next group to a task of its own. */
export const runBatchTask = defineTask("batch.run", {
  payload: batch,
  isKeyed: true,
  run: runBatch,
  giveUp: giveUpBatch,
});

/** Run twice, or by two workers at once, it does each item once. */
async function runBatch(
  system: SystemAccess,
  { batchId }: Batch,
): Promise<void> {
  await doNextItems(system, batchId);
}

export async function giveUpBatch(
  system: SystemAccess,
  { batchId }: Batch,
): Promise<void> {
  await breakOff(system, batchId);
}
