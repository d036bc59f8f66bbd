import { CircleCheck, CircleX, LoaderCircle } from "lucide-react";
import { evaluationStatusLabels } from "@/lib/ai/status";
import type { EvaluationStatus } from "@/lib/generated/prisma/enums";

/** Where the AI's reading stands, in a table. */
export function EvaluationWords({ status }: { status: EvaluationStatus }) {
  if (status === "NOT_STARTED") return <span className="text-subtle">—</span>;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-muted [&_svg]:size-3.5 [&_svg]:shrink-0">
      {icon(status)}
      <span>
        {status === "DECLINED" ? "Declined AI" : evaluationStatusLabels[status]}
      </span>
    </span>
  );
}

function icon(status: EvaluationStatus) {
  switch (status) {
    case "DONE":
      return <CircleCheck className="text-success" />;
    case "FAILED":
      return <CircleX className="text-danger" />;
    case "QUEUED":
    case "TRANSCRIBING":
    case "EVALUATING":
      return <LoaderCircle className="animate-spin" />;
    case "NOT_STARTED":
    case "OFF":
    case "DECLINED":
    case "NOT_ASKED":
      return null;
  }
}
