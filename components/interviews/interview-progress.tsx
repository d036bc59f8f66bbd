import type { InterviewRow } from "@/lib/interviews/queries";
import { isOpen } from "@/lib/interviews/status";
import { InterviewBadge } from "./interview-badge";
import { RecordingNow } from "./recording-now";

/** The status, how many answers are there, and whether the next one is on its way: "In Progress, 3 of 5, recording now". */
export function InterviewProgress({
  interview,
}: {
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
  const isAvailable = !withdrawnAt && !interview.retentionEndedAt;
  const isWorthSaying = status !== "PENDING" && status !== "CANCELLED";
  return (
    <span className="flex min-w-0 items-center gap-x-2 whitespace-nowrap">
      <InterviewBadge interview={interview} />
      {interview.retentionEndedAt && (
        <span className="truncate text-sm text-muted">Answers deleted</span>
      )}
      {isAvailable && (isWorthSaying || answered > 0) && (
        <span className="text-sm text-muted tabular max-sm:hidden">
          <span>{`${answered} of ${questionCount}`}</span>
          <span className="sr-only"> answered</span>
        </span>
      )}
      {interview.declinedAt && !withdrawnAt && isOpen(status) && (
        <span className="truncate text-sm font-medium text-warn">
          Declined to be recorded
        </span>
      )}
      {status === "IN_PROGRESS" && recordingUntil && (
        <RecordingNow until={recordingUntil} />
      )}
    </span>
  );
}
