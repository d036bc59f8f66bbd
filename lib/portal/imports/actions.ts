"use server";

import { recruiterAction } from "@/lib/action";
import { cancelImport, startImport } from "@/lib/portal/imports/mutations";
import {
  cancelImportInput,
  startImportInput,
} from "@/lib/portal/imports/schema";

export const startImportAction = recruiterAction(startImportInput, startImport);
export const cancelImportAction = recruiterAction(
  cancelImportInput,
  cancelImport,
);
