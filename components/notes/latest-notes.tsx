import { TextLink } from "@/components/ui/text-link";
import type { NoteLine } from "@/lib/applications/notes/queries";
import { paths } from "@/lib/paths";
import { addressOf } from "@/lib/query-string";
import { NoteText } from "./note-text";

/** The latest notes about a candidate, each with the way to where it was written. */
export function LatestNotes({ notes }: { notes: NoteLine[] }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">Latest notes</h2>
      <ul className="divide-y rounded-lg border">
        {notes.map((note) => (
          <li key={note.id} className="px-4 py-3">
            <NoteText note={note} />
            <p className="mt-1 text-sm">
              <TextLink
                href={addressOf(paths.application(note.application.id), {
                  tab: "notes",
                })}
              >
                <bdi className="wrap-anywhere">
                  {note.application.job.title}
                </bdi>
              </TextLink>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
