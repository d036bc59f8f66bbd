import {
  MessageSquareText,
  Ban,
  CircleDot,
  Clock,
  MailX,
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
import type { Waiting } from "@/lib/invitations/waiting-queries";
import { undoUntil } from "@/lib/time/withdrawal-window";
import { DeadlineTime } from "./deadline-time";
import { NextReminder } from "./waiting-line";

/** In place of the player, as long as there is nothing to watch: why, and what to do about it. */
export function InterviewNotice({
  interview,
  waiting,
}: {
  interview: InterviewDetails;
  /** Counts this interview alone. */
  waiting?: Waiting;
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
            <span>
              {"Their recordings and answers are hidden. They will be deleted "}
            </span>
            <Time at={undoUntil(interview.withdrawnAt)} />
            <span>{" unless the candidate undoes it."}</span>
          </>
        )}
      </EmptyState>
    );
  if (interview.retentionEndedAt)
    return (
      <EmptyState icon={<Trash2 />} title="Recordings and answers deleted">
        <span>{"They were deleted on "}</span>
        <Time isDate at={interview.erasedAt ?? interview.retentionEndedAt} />
        <span>{`. Your organization kept them for ${plural(interview.retainedMonths ?? 0, "month")}.`}</span>
      </EmptyState>
    );
  if (interview.pausedAt && isOpen(status))
    return (
      <EmptyState
        icon={<MessageSquareText />}
        title="The deadline is paused until you reply"
      >
        {`The candidate sent an accommodation request. Approve, adjust or decline it above. ${status === "IN_PROGRESS" ? `${answered} of ${plural(questionCount, "question")} answered so far.` : ""}`}
      </EmptyState>
    );
  if (interview.declinedAt && isOpen(status))
    return (
      <EmptyState
        icon={<VideoOff />}
        title="The candidate declined to be recorded"
      >
        <span>
          {
            "They’ve been told that you can see this and how to ask for an alternative. They won’t get automatic reminders. Contact "
          }
        </span>
        <a
          href={`mailto:${interview.candidate.email}`}
          className="font-medium text-accent-ink underline"
        >
          {interview.candidate.email}
        </a>
        <span>
          {
            " to arrange an alternative: audio only, in writing, or a conversation."
          }
        </span>
      </EmptyState>
    );
  switch (status) {
    case "COMPLETED":
      return null;
    case "PENDING":
      if (interview.mail === "BOUNCED")
        return (
          <EmptyState icon={<MailX />} title="The invitation didn’t arrive">
            Fix the email address, or copy the link and send it another way.
          </EmptyState>
        );
      return (
        <EmptyState icon={<Clock />} title="Waiting for the candidate to start">
          <span>{"The deadline is "}</span>
          <DeadlineTime at={deadlineAt} />
          <span>
            {waiting?.nextReminderAt
              ? ". They’ll get an automatic reminder on "
              : ". You can resend the invitation. The link stays the same."}
          </span>
          {waiting?.nextReminderAt && (
            <>
              <NextReminder waiting={waiting} />
              <span>{". You can also resend the invitation now."}</span>
            </>
          )}
        </EmptyState>
      );
    case "IN_PROGRESS":
      return (
        <EmptyState
          icon={<CircleDot />}
          title={`${answered} of ${plural(questionCount, "question")} answered`}
        >
          You can watch the answers once the candidate submits them. They can
          stop and come back until the deadline.
        </EmptyState>
      );
    case "EXPIRED":
      return (
        <EmptyState icon={<TimerOff />} title="The deadline has passed">
          {`${
            answered > 0
              ? `${plural(answered, "answer")} of ${questionCount} recorded but not submitted. `
              : "Nothing was submitted. "
          }Extend the deadline to reopen the interview with their progress.`}
        </EmptyState>
      );
    case "CANCELLED":
      return (
        <EmptyState icon={<Ban />} title="This interview was canceled">
          {cancelReason ?? "No reason was given."}
        </EmptyState>
      );
  }
}
