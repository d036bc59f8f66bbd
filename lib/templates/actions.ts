"use server";

import { recruiterAction } from "@/lib/action";
import {
  duplicateTemplate,
  restoreVersion,
} from "@/lib/templates/copy-mutations";
import {
  archiveTemplate,
  createTemplate,
  deleteTemplate,
  publishTemplate,
  restoreTemplate,
} from "@/lib/templates/mutations";
import {
  createTemplateInput,
  duplicateTemplateInput,
  publishTemplateInput,
  restoreVersionInput,
  templateIdInput,
} from "@/lib/templates/schema";

export const createTemplateAction = recruiterAction(
  createTemplateInput,
  createTemplate,
);
export const publishTemplateAction = recruiterAction(
  publishTemplateInput,
  publishTemplate,
);
export const archiveTemplateAction = recruiterAction(
  templateIdInput,
  archiveTemplate,
);
export const deleteTemplateAction = recruiterAction(
  templateIdInput,
  deleteTemplate,
);
export const restoreTemplateAction = recruiterAction(
  templateIdInput,
  restoreTemplate,
);
export const duplicateTemplateAction = recruiterAction(
  duplicateTemplateInput,
  duplicateTemplate,
);
export const restoreVersionAction = recruiterAction(
  restoreVersionInput,
  restoreVersion,
);
