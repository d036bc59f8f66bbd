import { CircleHelp } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { AnswerReading } from "@/lib/evaluations/reading";
import { PlaySecond } from "./play-second";

const levels = [1, 2, 3, 4, 5];

/** One criterion: the level, what weak and strong would be, the reason, and the evidence to hear for yourself. */
export function CriterionReadingView({
  criterion,
  questionId,
}: {
  criterion: AnswerReading["criteria"][number];
  questionId: string;
}) {
  const { name, level, weight, weakAnchor, strongAnchor } = criterion;
  return (
    <li className="rounded-lg bg-sunken p-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h4 dir="auto" className="min-w-0 font-medium wrap-anywhere">
          <span>{name}</span>
          {weight > 1 && (
            <span className="ms-1.5 font-normal text-muted">{`× ${weight}`}</span>
          )}
        </h4>
        {level === null ? (
          <span className="text-sm text-muted">Not enough evidence</span>
        ) : (
          <Level level={level} />
        )}
      </div>
      {criterion.isUnstable && (
        <Badge tone="warn" icon={<CircleHelp aria-hidden />} className="mt-1.5">
          AI runs disagree: review this one yourself
        </Badge>
      )}
      {criterion.reason && (
        <p dir="auto" className="mt-1.5 text-pretty">
          {criterion.reason}
        </p>
      )}
      {criterion.evidence.map((evidence) => (
        <PlaySecond
          key={evidence.segmentId}
          questionId={questionId}
          seconds={evidence.start}
        >{`“${evidence.quote}”`}</PlaySecond>
      ))}
      {(weakAnchor || strongAnchor) && (
        <details className="mt-2 text-sm text-muted">
          <summary className="w-fit cursor-pointer rounded-sm hover:text-ink">
            Scoring guide
          </summary>
          <dl dir="auto" className="mt-1.5 flex flex-col gap-1">
            {weakAnchor && <Anchor label="1, weak">{weakAnchor}</Anchor>}
            {strongAnchor && <Anchor label="5, strong">{strongAnchor}</Anchor>}
          </dl>
        </details>
      )}
    </li>
  );
}

/** The number and, beside it, five steps that only repeat it. */
function Level({ level }: { level: number }) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="flex gap-0.5">
        {levels.map((step) => (
          <span
            key={step}
            className={cn(
              "h-1.5 w-4 rounded-full",
              step <= level ? "bg-accent" : "bg-line-strong/40",
            )}
          />
        ))}
      </span>
      <span className="text-sm font-medium tabular">
        <span>{`${level} `}</span>
        <span className="font-normal text-muted">of 5</span>
      </span>
    </span>
  );
}

function Anchor({ label, children }: { label: string; children: string }) {
  return (
    <div className="flex gap-2">
      <dt className="w-16 shrink-0 font-medium">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
