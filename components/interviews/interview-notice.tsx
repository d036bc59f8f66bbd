import {
  Accessibility,
  Ban,
  CircleDotDashed,
  Clock,
  TimerOff,
  Trash2,
  UserX,
  VideoOff,
} from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { plural } from "@/lib/format";
import type { InterviewDetails } from "@/lib/interviews/queries";
import { isOpen } from "@/lib/interviews/status";
import { undoUntil } from "@/lib/withdrawals/window";

/** In place of the player, as long as there is nothing to watch: why, and what to do about it. */
export function InterviewNotice({
  interview,
}: {
  interview: InterviewDetails;
}) {
  const { status, answered, questionCount, deadlineAt, cancelReason } =
    interview;
  if (interview.withdrawnAt)
    return (
      <EmptyState icon={<UserX />} title="The candidate withdrew">
        {interview.erasedAt ? (
          "Their recordings and answers were deleted."
        ) : (
          <>
            Their recordings and answers are no longer shown. They are deleted{" "}
            <Time at={undoUntil(interview.withdrawnAt)} />, unless the candidate
            undoes it before.
          </>
        )}
      </EmptyState>
    );
  if (interview.retentionEndedAt)
    return (
      <EmptyState icon={<Trash2 />} title="Deleted after its time">
        Recordings and answers were deleted on{" "}
        <Time isDate at={interview.erasedAt ?? interview.retentionEndedAt} />:
        your organization kept them for{" "}
        {plural(interview.retainedMonths ?? 0, "month")}.
      </EmptyState>
    );
  if (interview.pausedAt && isOpen(status))
    return (
      <EmptyState
        icon={<Accessibility />}
        title="The deadline waits for your answer"
      >
        The candidate asked for a change: approve, adapt or decline it above.{" "}
        {status === "IN_PROGRESS" &&
          `${answered} of ${plural(questionCount, "question")} answered so far.`}
      </EmptyState>
    );
  if (interview.declinedAt && isOpen(status))
    return (
      <EmptyState
        icon={<VideoOff />}
        title="The candidate declined to be recorded"
      >
        They were told that you can see it and that they can ask for another
        way. No automatic reminders go out to them. Write to{" "}
        <a
          href={`mailto:${interview.candidate.email}`}
          className="font-medium text-accent-ink underline"
        >
          {interview.candidate.email}
        </a>{" "}
        and agree on one: sound only, in writing, or a conversation.
      </EmptyState>
    );
  switch (status) {
    case "COMPLETED":
      return null;
    case "PENDING":
      return (
        <EmptyState icon={<Clock />} title="Waiting for the candidate to start">
          The deadline is <Time at={deadlineAt} />. If nothing happens in two or
          three days, resend the invitation: the link stays the same.
        </EmptyState>
      );
    case "IN_PROGRESS":
      return (
        <EmptyState
          icon={<CircleDotDashed />}
          title={`${answered} of ${plural(questionCount, "question")} answered`}
        >
          The answers can be watched once the candidate has submitted them. They
          may stop and come back until the deadline.
        </EmptyState>
      );
    case "EXPIRED":
      return (
        <EmptyState icon={<TimerOff />} title="The deadline has passed">
          {answered > 0
            ? `${plural(answered, "answer")} of ${questionCount} were recorded but never submitted. `
            : "Nothing was submitted. "}
          Extend the deadline to open the interview again where it was.
        </EmptyState>
      );
    case "CANCELLED":
      return (
        <EmptyState icon={<Ban />} title="This interview was cancelled">
          {cancelReason ?? "No reason was given."}
        </EmptyState>
      );
  }
}
