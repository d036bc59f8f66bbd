"use server";

import { recruiterAction } from "@/lib/action";
import { copyLinks } from "@/lib/acts/batches/link-queries";
import {
  cancelBatch,
  retryBatch,
  startBatch,
} from "@/lib/acts/batches/mutations";
import {
  cancelBatchInput,
  copyLinksInput,
  retryBatchInput,
  startBatchInput,
} from "@/lib/acts/batches/schema";

export const startBatchAction = recruiterAction(startBatchInput, startBatch);
export const retryBatchAction = recruiterAction(retryBatchInput, retryBatch);
export const copyLinksAction = recruiterAction(copyLinksInput, copyLinks);
export const cancelBatchAction = recruiterAction(cancelBatchInput, cancelBatch);
