import { Clock, Keyboard } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Recording } from "@/lib/answers/recording-queries";
import { formatClock, plural } from "@/lib/format";

/** An answer in writing, in place of the video. */
export function WrittenAnswer({
  written: { text, words, lateSeconds },
}: {
  written: NonNullable<Recording["written"]>;
}) {
  return (
    <article aria-label="Written answer">
      <header className="flex flex-wrap items-center gap-2 border-b px-4 py-2.5">
        <Badge tone="neutral" icon={<Keyboard aria-hidden />}>
          Written answer (agreed)
        </Badge>
        <span className="text-sm text-muted tabular">
          {plural(words, "word")}
        </span>
        {lateSeconds > 0 && (
          <Badge
            tone="warn"
            icon={<Clock aria-hidden />}
          >{`Arrived ${formatClock(lateSeconds)} after time ran out`}</Badge>
        )}
      </header>
      {lateSeconds > 0 && (
        <p className="px-4 pt-3 text-sm text-pretty text-muted">
          The candidate’s browser reports that it was typed in time and sent
          later, for example after a lost connection.
        </p>
      )}
      <div
        role="region"
        aria-label="Answer text"
        // Scrolls by keyboard too.
        tabIndex={0}
        className="max-h-[60dvh] min-h-40 overflow-y-auto p-4"
      >
        {text ? (
          <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
            {text}
          </p>
        ) : (
          <p className="text-muted">Nothing was written.</p>
        )}
      </div>
    </article>
  );
}
