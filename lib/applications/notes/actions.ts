"use server";

import { recruiterAction } from "@/lib/action";
import {
  addNote,
  deleteNote,
  editNote,
} from "@/lib/applications/notes/mutations";
import {
  addNoteInput,
  editNoteInput,
  noteInput,
} from "@/lib/applications/notes/schema";

export const addNoteAction = recruiterAction(addNoteInput, addNote, "REVIEWER");
export const editNoteAction = recruiterAction(
  editNoteInput,
  editNote,
  "REVIEWER",
);
export const deleteNoteAction = recruiterAction(
  noteInput,
  deleteNote,
  "REVIEWER",
);
