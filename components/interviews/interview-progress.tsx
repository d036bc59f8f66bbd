import type { InterviewRow } from "@/lib/interviews/queries";
import { InterviewBadge } from "./interview-badge";

/** The status, and how many answers are there: "In Progress, 3 of 5". */
export function InterviewProgress({
  interview: { status, answered, questionCount },
}: {
  interview: Pick<InterviewRow, "status" | "answered" | "questionCount">;
}) {
  const isWorthSaying = status !== "PENDING" && status !== "CANCELLED";
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <InterviewBadge status={status} />
      {(isWorthSaying || answered > 0) && (
        <span className="text-sm text-muted tabular">
          {answered} of {questionCount}
          <span className="sr-only"> answered</span>
        </span>
      )}
    </span>
  );
}
