"use server";

import { recruiterAction } from "@/lib/action";
import { copyLinks } from "@/lib/batches/link-queries";
import { cancelBatch, retryBatch, startBatch } from "@/lib/batches/mutations";
import {
  cancelBatchInput,
  copyLinksInput,
  retryBatchInput,
  startBatchInput,
} from "@/lib/batches/schema";

export const startBatchAction = recruiterAction(startBatchInput, startBatch);
export const retryBatchAction = recruiterAction(retryBatchInput, retryBatch);
export const copyLinksAction = recruiterAction(copyLinksInput, copyLinks);
export const cancelBatchAction = recruiterAction(cancelBatchInput, cancelBatch);
