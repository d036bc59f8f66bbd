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

export const addNoteAction = recruiterAction(addNoteInput, addNote);
export const editNoteAction = recruiterAction(editNoteInput, editNote);
export const deleteNoteAction = recruiterAction(noteInput, deleteNote);
