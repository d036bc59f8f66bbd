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

const edits = recruiterAction("template.edit");

export const createTemplateAction = edits(createTemplateInput, createTemplate);
export const publishTemplateAction = edits(
  publishTemplateInput,
  publishTemplate,
);
export const archiveTemplateAction = edits(templateIdInput, archiveTemplate);
export const deleteTemplateAction = edits(templateIdInput, deleteTemplate);
export const restoreTemplateAction = edits(templateIdInput, restoreTemplate);
export const duplicateTemplateAction = edits(
  duplicateTemplateInput,
  duplicateTemplate,
);
export const restoreVersionAction = edits(restoreVersionInput, restoreVersion);
