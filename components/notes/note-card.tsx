"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { IconButton } from "@/components/ui/icon-button";
import { settle } from "@/components/ui/settle";
import { toast } from "@/components/ui/toast";
import {
  deleteNoteAction,
  editNoteAction,
} from "@/lib/applications/notes/actions";
import type { NoteLine } from "@/lib/applications/notes/queries";
import { NoteForm } from "./note-form";
import { NoteText } from "./note-text";

/** One note; its author may write it anew or delete it. */
export function NoteCard({ note }: { note: NoteLine }) {
  const router = useRouter();
  const [isEditing, setIsEditing] = useState(false);
  const [isDeleting, setIsDeleting] = useState(false);

  async function remove() {
    const result = await settle(deleteNoteAction({ noteId: note.id }));
    toast.result(result, "Note deleted.");
    router.refresh();
  }

  if (isEditing)
    return (
      <NoteForm
        label="Your note"
        initial={note.text}
        saveLabel="Save"
        save={(text) => editNoteAction({ noteId: note.id, text })}
        onSaved={() => {
          setIsEditing(false);
          router.refresh();
        }}
      >
        <Button onClick={() => setIsEditing(false)}>Cancel</Button>
      </NoteForm>
    );
  return (
    <div className="flex items-start gap-3">
      <div className="min-w-0 flex-1">
        <NoteText note={note} />
      </div>
      {note.isOwn && (
        <div className="-my-1.5 flex">
          <IconButton
            label="Edit note"
            icon={<Pencil />}
            onClick={() => setIsEditing(true)}
          />
          <IconButton
            label="Delete note"
            icon={<Trash2 />}
            onClick={() => setIsDeleting(true)}
          />
        </div>
      )}
      <Confirm
        open={isDeleting}
        onClose={() => setIsDeleting(false)}
        title="Delete this note?"
        confirmLabel="Delete note"
        onConfirm={remove}
      >
        This deletes the note for everyone and can’t be undone.
      </Confirm>
    </div>
  );
}
