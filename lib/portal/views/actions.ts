"use server";

import { recruiterAction } from "@/lib/action";
import { deleteView, saveView } from "@/lib/portal/views/mutations";
import { deleteViewInput, saveViewInput } from "@/lib/portal/views/schema";

export const saveViewAction = recruiterAction(saveViewInput, saveView);
export const deleteViewAction = recruiterAction(deleteViewInput, deleteView);
