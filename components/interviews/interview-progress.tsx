import type { InterviewRow } from "@/lib/interviews/queries";
import { cn } from "@/components/ui/cn";
import { isAvailable, isOpen } from "@/lib/interviews/status";
import { InterviewBadge } from "./interview-badge";
import { RecordingNow } from "./recording-now";

const shortened = "truncate max-sm:sr-only";

/** The status, how many answers are there, and whether the next one is on its way: "In Progress, 3 of 5, recording now". */
export function InterviewProgress({
  interview,
  inRow = false,
}: {
  /** On one line; on a phone a row has no room for more than the badge. */
  inRow?: boolean;
  interview: Pick<
    InterviewRow,
    | "status"
    | "withdrawnAt"
    | "retentionEndedAt"
    | "declinedAt"
    | "answered"
    | "questionCount"
    | "recordingUntil"
  >;
}) {
  const { status, withdrawnAt, answered, questionCount, recordingUntil } =
    interview;
  const isWorthSaying = status !== "PENDING" && status !== "CANCELLED";
  return (
    <span
      className={cn(
        "flex min-w-0 items-center gap-x-2",
        inRow ? "whitespace-nowrap" : "flex-wrap gap-y-1",
      )}
    >
      <InterviewBadge interview={interview} />
      {interview.retentionEndedAt && (
        <span
          title="Answers deleted"
          className={cn("text-sm text-muted", inRow && shortened)}
        >
          Answers deleted
        </span>
      )}
      {isAvailable(interview) && (isWorthSaying || answered > 0) && (
        <span className="text-sm text-muted tabular max-sm:hidden">
          <span>{`${answered} of ${questionCount}`}</span>
          <span className="sr-only"> answered</span>
        </span>
      )}
      {interview.declinedAt && !withdrawnAt && isOpen(status) && (
        <span
          title="Declined to be recorded"
          className={cn("text-sm font-medium text-warn", inRow && shortened)}
        >
          Declined to be recorded
        </span>
      )}
      {status === "IN_PROGRESS" && recordingUntil && (
        <RecordingNow until={recordingUntil} />
      )}
    </span>
  );
}
