import { CircleCheck, CircleSlash, CircleX, Clock } from "lucide-react";
import type { ComponentProps } from "react";
import { Badge } from "@/components/ui/badge";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Spinner } from "@/components/ui/spinner";
import { batchWords, notDoneLabel } from "@/lib/acts/batches/status";
import type {
  BatchItemStatus,
  BatchKind,
  BatchStatus,
} from "@/lib/generated/prisma/enums";

const looks: Record<BatchStatus, ComponentProps<typeof Badge>> = {
  RUNNING: { tone: "accent", icon: <Spinner />, children: "Running" },
  DONE: { tone: "success", icon: <CircleCheck />, children: "Done" },
  CANCELLED: { icon: <CircleSlash />, children: "Stopped" },
};

export function BatchBadge({ status }: { status: BatchStatus }) {
  return <Badge {...looks[status]} />;
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
      <p role="status" className="text-lg font-semibold tabular">
        {label}
      </p>
      <ProgressBar label={label} done={settled} total={total} />
      {hint && <p className="text-sm text-muted">{hint}</p>}
    </div>
  );
}
