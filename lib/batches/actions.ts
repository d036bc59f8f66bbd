"use server";

import { recruiterAction } from "@/lib/action";
import { cancelBatch, retryBatch, startBatch } from "@/lib/batches/mutations";
import {
  cancelBatchInput,
  retryBatchInput,
  startBatchInput,
} from "@/lib/batches/schema";

export const startBatchAction = recruiterAction(startBatchInput, startBatch);
export const retryBatchAction = recruiterAction(retryBatchInput, retryBatch);
export const cancelBatchAction = recruiterAction(cancelBatchInput, cancelBatch);
