import { z } from "zod";
import { noteLimit } from "@/lib/applications/notes/limits";
import { textField } from "@/lib/fields/text-fields";

const text = textField()
  .min(1, "Write something first.")
  .max(noteLimit, `Use at most ${noteLimit.toLocaleString("en")} characters.`);

export const noteInput = z.object({ noteId: z.uuid() });
/** The page that asks makes the id, so that pressing twice adds one note. */
export const addNoteInput = noteInput.extend({
  applicationId: z.uuid(),
  text,
});
export const editNoteInput = noteInput.extend({ text });

export type NoteInput = z.infer<typeof noteInput>;
export type AddNoteInput = z.infer<typeof addNoteInput>;
export type EditNoteInput = z.infer<typeof editNoteInput>;
