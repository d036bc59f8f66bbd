import { z } from "zod";
import { breakOff, doNextItems } from "@/lib/acts/batches/run-mutations";
import { defineTask } from "@/lib/queue/task";

/** Does a group of a batch's items, then leaves the next group to a task of its own. */
export const runBatchTask = defineTask("batch.run", {
  payload: z.object({ batchId: z.uuid() }),
  isKeyed: true,
  // Run twice, or by two workers at once, it does each item once.
  run: (system, { batchId }) => doNextItems(system, batchId),
  giveUp: (system, { batchId }) => breakOff(system, batchId),
});
