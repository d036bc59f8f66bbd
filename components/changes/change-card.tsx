import { MessageSquareText } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Quote } from "@/components/ui/quote";
import { Time } from "@/components/ui/time";
import type { Change } from "@/lib/answers/changes/queries";
import { accommodationWords } from "@/lib/interviews/accommodation-words";
import { capitalized } from "@/lib/text";
import { ChangeAnswer } from "./change-answer";

/** What the candidate asked for and what became of it; the open request, with its answer, comes first. */
export function ChangeCard({
  changes,
  canAnswer,
  hasStarted,
}: {
  changes: Change[];
  hasStarted: boolean;
  /** Whether this person may, and the interview is open. */
  canAnswer: boolean;
}) {
  if (changes.length === 0) return null;
  const isWaiting = canAnswer && changes[0]?.status === "OPEN";
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          <MessageSquareText aria-hidden className="size-4.5 shrink-0" />
          <span>
            {isWaiting ? "Accommodation request" : "Accommodation requests"}
          </span>
        </span>
      }
      description={
        isWaiting
          ? "The deadline is paused until you reply, then extended by the time that took. Changes apply to unanswered questions, on the same link."
          : undefined
      }
      className={isWaiting ? "border-accent-ink" : ""}
    >
      <ol className="flex flex-col gap-5">
        {changes.map((change) => (
          <li key={change.id} className="flex flex-col gap-4">
            <Asked change={change} />
            {change.status === "OPEN" && canAnswer && (
              <ChangeAnswer request={change} hasStarted={hasStarted} />
            )}
            {(change.status !== "OPEN" || !canAnswer) && (
              <Answered change={change} />
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Asked({ change }: { change: Change }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-1.5">
        <span className="text-sm text-muted">
          Asked <Time at={change.createdAt} />:
        </span>
        <Accommodations of={change.wishes} />
      </p>
      <Quote text={change.text} />
    </div>
  );
}

const outcomes: Record<Change["status"], [string, Tone]> = {
  OPEN: ["Not answered", "warn"],
  APPROVED: ["Approved", "success"],
  DECLINED: ["Declined", "neutral"],
  WITHDRAWN: ["Canceled by the candidate", "neutral"],
};

function Answered({ change }: { change: Change }) {
  const [outcome, tone] = outcomes[change.status];
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-1.5">
        <Badge tone={tone}>{outcome}</Badge>
        <Accommodations of={change.granted} />
        <span className="text-sm text-muted">
          {change.decidedBy && <bdi>{change.decidedBy}</bdi>}{" "}
          {change.decidedAt && <Time at={change.decidedAt} />}
        </span>
      </p>
      <Quote text={change.reply} />
    </div>
  );
}

function Accommodations({ of }: { of: Change["wishes"] }) {
  return accommodationWords(of).map((words) => (
    <Badge key={words}>{capitalized(words)}</Badge>
  ));
}
