import { CircleCheck, CircleSlash, CircleX, Clock } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Spinner } from "@/components/ui/spinner";
import { batchWords, notDoneLabel } from "@/lib/acts/batches/status";
import type {
  BatchItemStatus,
  BatchKind,
  BatchStatus,
} from "@/lib/generated/prisma/enums";

export function BatchBadge({ status }: { status: BatchStatus }) {
  switch (status) {
    case "RUNNING":
      return (
        <Badge tone="accent" icon={<Spinner />}>
          Running
        </Badge>
      );
    case "DONE":
      return (
        <Badge tone="success" icon={<CircleCheck />}>
          Done
        </Badge>
      );
    case "CANCELLED":
      return <Badge icon={<CircleSlash />}>Stopped</Badge>;
  }
}

/** What became of one row. What a stopped batch did not come to is as little done as what was refused. */
export function ItemBadge({
  kind,
  status,
  isRunning,
}: {
  kind: BatchKind;
  status: BatchItemStatus;
  isRunning: boolean;
}) {
  if (status === "DONE")
    return (
      <Badge tone="success" icon={<CircleCheck />}>
        {batchWords[kind].done}
      </Badge>
    );
  if (status === "WAITING" && isRunning)
    return <Badge icon={<Clock />}>Waiting</Badge>;
  return (
    <Badge
      tone={status === "REFUSED" ? "danger" : "neutral"}
      icon={<CircleX />}
    >
      {notDoneLabel(kind)}
    </Badge>
  );
}

/** How far a batch is, as a bar below the words that say it. */
export function BatchProgress({
  label,
  hint,
  settled,
  total,
}: {
  label: string;
  hint?: string | undefined;
  settled: number;
  total: number;
}) {
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <p role="status" className="text-lg font-semibold tabular">
          {label}
        </p>
        {hint && <p className="text-muted">{hint}</p>}
      </div>
      <ProgressBar label={label} settled={settled} total={total} />
      {hint && <p className="text-sm text-muted">{hint}</p>}
    </div>
  );
}

export function ProgressBar({
  label,
  settled,
  total,
}: {
  label: string;
  settled: number;
  total: number;
}) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={settled}
      className="h-2 overflow-hidden rounded-full bg-hover"
    >
      <div
        className="h-full rounded-full bg-accent transition-[width] duration-500"
        style={{ width: `${total ? (settled / total) * 100 : 0}%` }}
      />
    </div>
  );
}
