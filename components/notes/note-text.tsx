import { Time } from "@/components/ui/time";
import type { NoteLine } from "@/lib/applications/notes/queries";

/** Who wrote it and when, and the words with their line breaks. */
export function NoteText({ note }: { note: NoteLine }) {
  return (
    <>
      <p className="text-sm text-muted">
        <bdi className="font-medium text-ink">{note.by}</bdi>
        <span>{" · "}</span>
        <Time at={note.createdAt} />
        {note.editedAt && (
          <>
            <span>{" · edited "}</span>
            <Time at={note.editedAt} />
          </>
        )}
      </p>
      <p dir="auto" className="mt-1 wrap-anywhere whitespace-pre-wrap">
        {note.text}
      </p>
    </>
  );
}
