"use server";

import { recruiterAction } from "@/lib/action";
import { deleteView, saveView } from "@/lib/portal/views/mutations";
import { deleteViewInput, saveViewInput } from "@/lib/portal/views/schema";

const saves = recruiterAction("view.save");

export const saveViewAction = saves(saveViewInput, saveView);
export const deleteViewAction = saves(deleteViewInput, deleteView);
