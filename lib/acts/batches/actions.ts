"use server";

import { recruiterAction } from "@/lib/action";
import { copyLinks } from "@/lib/acts/batches/link-mutations";
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

const runs = recruiterAction("batch.run");
const manages = recruiterAction("interview.manage");

export const startBatchAction = runs(startBatchInput, startBatch);
export const retryBatchAction = runs(retryBatchInput, retryBatch);
export const copyLinksAction = manages(copyLinksInput, copyLinks);
export const cancelBatchAction = runs(cancelBatchInput, cancelBatch);
