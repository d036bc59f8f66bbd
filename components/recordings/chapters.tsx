import { cn } from "@/components/ui/cn";
import type { Recording } from "@/lib/answers/recording-queries";
import { formatClock, plural } from "@/lib/format";
import { capitalized } from "@/lib/text";
import { usePlayhead } from "./playhead";
import { totalOf } from "./timeline";

/** The questions, each leading to its answer. */
export function Chapters() {
  const { recordings, index: current, choose } = usePlayhead();
  return (
    <ol aria-label="Questions" className="flex flex-col gap-0.5">
      {recordings.map((recording, index) => (
        <li key={recording.questionId}>
          <button
            type="button"
            aria-current={index === current ? "true" : undefined}
            onClick={() => choose(index)}
            className={cn(
              "flex w-full items-baseline gap-3 rounded-lg px-3 py-2 text-start hover:bg-hover",
              index === current && "bg-accent-soft hover:bg-accent-soft",
            )}
          >
            <span className="w-4 shrink-0 text-end text-sm text-subtle tabular">
              {index + 1}
            </span>
            <span
              dir="auto"
              className={cn(
                "min-w-0 flex-1 wrap-anywhere",
                index === current ? "font-medium" : "line-clamp-2",
              )}
            >
              <span>{recording.question}</span>
              <Remarks recording={recording} />
            </span>
            <span className="shrink-0 text-sm text-muted tabular">
              {lengthOf(recording)}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/**
 * What a fair reading needs: faults, which are no retakes, a network too weak for a good picture, and a candidate who
 * had longer to think than others, before the answer or in the middle of it.
 */
function Remarks({
  recording: { redos, hesitatedSeconds, take },
}: {
  recording: Recording;
}) {
  const words = [
    hesitatedSeconds > 0 &&
      `Started ${formatClock(hesitatedSeconds)} after think time ended`,
    redos,
    take?.fault,
    take?.picture,
    take?.pauses,
    take?.lateness,
    take?.isOverrun && "longer than the question allows",
  ].filter((remark) => typeof remark === "string");
  if (words.length === 0) return null;
  return (
    <span dir="ltr" className="block text-sm font-normal text-muted">
      {words.map(capitalized).join(" · ")}
    </span>
  );
}

function lengthOf({ take, written }: Recording): string {
  if (written) return written.text ? plural(written.words, "word") : "Empty";
  if (!take) return "No answer";
  if (take.failure !== null) return "Failed";
  return take.parts.length > 0
    ? formatClock(totalOf(take.parts))
    : "Preparing…";
}
