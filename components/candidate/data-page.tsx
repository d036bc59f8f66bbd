import { ArrowLeft, Download } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { DownloadButton } from "@/components/ui/download-button";
import type { Messages } from "@/lib/messages/en";
import { paths } from "@/lib/paths";
import type { Downloads } from "@/lib/portal/personal-data/queries";

/** The file with everything in words, and each recording. Saved one by one: a phone puts them where it keeps videos. */
export function DataPage({
  publicId,
  companyName,
  jobTitle,
  recordings,
  isInWriting,
  words: { page: words },
}: Downloads & { publicId: string; words: Messages["yourData"] }) {
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col gap-2">
        <h1 className="text-xl font-semibold text-balance sm:text-2xl">
          {words.title}
        </h1>
        <p className="text-pretty text-muted">
          {words.intro(companyName, jobTitle)}
        </p>
      </header>
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">{words.file}</h2>
        <p className="text-pretty">{words.fileText}</p>
        <DownloadButton
          action={paths.candidateDataFile(publicId)}
          label={words.saveNamed("my-interview.json")}
        >
          {words.save}
        </DownloadButton>
      </section>
      {(recordings.length > 0 || !isInWriting) && (
        <section className="flex flex-col gap-3">
          <h2 className="text-lg font-semibold">{words.recordings}</h2>
          {recordings.length === 0 && <p>{words.none}</p>}
          {recordings.length > 0 && (
            <RecordingList {...{ publicId, recordings, words }} />
          )}
        </section>
      )}
      <a
        href={paths.candidateInterview(publicId)}
        className="flex w-fit items-center gap-2 text-accent-ink underline-offset-4 hover:underline"
      >
        <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
        <span>{words.back}</span>
      </a>
    </div>
  );
}

function RecordingList({
  publicId,
  recordings,
  words,
}: {
  publicId: string;
  recordings: Downloads["recordings"];
  words: Messages["yourData"]["page"];
}) {
  return (
    <ul className="divide-y rounded-xl border">
      {recordings.map((recording) => (
        <li
          key={`${recording.answer} ${recording.take}`}
          className="flex flex-col gap-3 px-4 py-3"
        >
          <p>
            <span className="font-medium">
              {words.recording(recording.answer, recording.take)}
            </span>
            {recording.isKept && (
              <span className="text-muted">{` · ${words.kept}`}</span>
            )}
          </p>
          {recording.parts.length === 0 && (
            <p className="text-muted">
              {recording.isUnplayable ? words.unplayable : words.preparing}
            </p>
          )}
          {recording.parts.map((part) => (
            <div
              key={part.name}
              className="flex flex-wrap items-center justify-between gap-3"
            >
              <span className="min-w-0 text-muted tabular">
                {words.size(part.bytes)}
              </span>
              <Save
                href={paths.candidateRecording(publicId, part)}
                label={words.saveNamed(part.name)}
              >
                {words.save}
              </Save>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A plain link: the browser saves what it leads to, and the page stays. */
function Save({
  href,
  label,
  children,
}: {
  href: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <a
      href={href}
      download
      aria-label={label}
      className={buttonClass({}, "w-fit")}
    >
      <Download aria-hidden />
      <span>{children}</span>
    </a>
  );
}
