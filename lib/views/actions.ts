"use server";

import { recruiterAction } from "@/lib/action";
import { deleteView, saveView } from "@/lib/views/mutations";
import { deleteViewInput, saveViewInput } from "@/lib/views/schema";

export const saveViewAction = recruiterAction(
  saveViewInput,
  saveView,
  "REVIEWER",
);
export const deleteViewAction = recruiterAction(
  deleteViewInput,
  deleteView,
  "REVIEWER",
);
