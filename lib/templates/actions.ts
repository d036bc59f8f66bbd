"use server";

import { recruiterAction } from "@/lib/action";
import {
  archiveTemplate,
  createTemplate,
  publishTemplate,
  restoreTemplate,
  saveTemplate,
} from "@/lib/templates/mutations";
import {
  createTemplateInput,
  publishTemplateInput,
  saveTemplateInput,
  templateIdInput,
} from "@/lib/templates/schema";

export const createTemplateAction = recruiterAction(
  createTemplateInput,
  createTemplate,
);
export const saveTemplateAction = recruiterAction(
  saveTemplateInput,
  saveTemplate,
);
export const publishTemplateAction = recruiterAction(
  publishTemplateInput,
  publishTemplate,
);
export const archiveTemplateAction = recruiterAction(
  templateIdInput,
  archiveTemplate,
);
export const restoreTemplateAction = recruiterAction(
  templateIdInput,
  restoreTemplate,
);
