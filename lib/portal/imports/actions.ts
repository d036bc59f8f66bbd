"use server";

import { recruiterAction } from "@/lib/action";
import { cancelImport, startImport } from "@/lib/portal/imports/mutations";
import {
  cancelImportInput,
  startImportInput,
} from "@/lib/portal/imports/schema";

const imports = recruiterAction("candidate.import");

export const startImportAction = imports(startImportInput, startImport);
export const cancelImportAction = imports(cancelImportInput, cancelImport);
