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

const writes = recruiterAction("note.write");

export const addNoteAction = writes(addNoteInput, addNote);
export const editNoteAction = writes(editNoteInput, editNote);
export const deleteNoteAction = writes(noteInput, deleteNote);
