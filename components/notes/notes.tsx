"use client";

import { NotebookPen } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { EmptyState } from "@/components/ui/empty-state";
import { addNoteAction } from "@/lib/applications/notes/actions";
import type { NoteLine } from "@/lib/applications/notes/queries";
import { newId } from "@/lib/new-id";
import { NoteCard } from "./note-card";
import { NoteForm } from "./note-form";

/** What colleagues wrote about an application, and a field for the next one. */
export function Notes({
  applicationId,
  notes,
}: {
  applicationId: string;
  notes: NoteLine[];
}) {
  const router = useRouter();
  // One id per note being written: pressing twice adds it once.
  const [noteId, setNoteId] = useState(newId);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} className="flex max-w-2xl flex-col gap-5">
      <NoteForm
        key={noteId}
        label="New note"
        hint="Only your team can see notes."
        saveLabel="Add note"
        save={(text) => addNoteAction({ noteId, applicationId, text })}
        onSaved={() => {
          flushSync(() => setNoteId(newId()));
          // The next note's field takes the place of the one that had the focus.
          place.current?.querySelector("textarea")?.focus();
          router.refresh();
        }}
      />
      {notes.length > 0 ? (
        <ul className="divide-y rounded-lg border bg-surface">
          {notes.map((note) => (
            <li key={note.id} className="p-4">
              <NoteCard note={note} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState icon={<NotebookPen />} title="No notes yet">
          Add what a teammate should know before deciding.
        </EmptyState>
      )}
    </div>
  );
}
