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
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { plural } from "@/lib/format";
import type { Phase } from "@/lib/interviews/phase";
import type { InterviewDetails } from "@/lib/interviews/queries";
import type { Waiting } from "@/lib/invitations/waiting-queries";
import { undoUntil } from "@/lib/time/withdrawal-window";
import { DeadlineTime } from "./deadline-time";
import { NextReminder } from "./waiting-line";

type Props = {
  interview: InterviewDetails;
  /** Counts this interview alone. */
  waiting?: Waiting | undefined;
};

/** In place of the player, as long as there is nothing to watch: why, and what to do about it. */
export function InterviewNotice(props: Props) {
  const Notice = notices[props.interview.phase];
  return Notice && <Notice {...props} />;
}

const notices: Record<Phase, ((props: Props) => ReactNode) | null> = {
  waiting: NotStarted,
  declined: Declined,
  "waiting-paused": Paused,
  "waiting-overdue": NotStarted,
  started: Started,
  "started-paused": Paused,
  "started-late": Started,
  "started-overdue": Started,
  submitted: null,
  expired: Expired,
  cancelled: Cancelled,
  withdrawn: Withdrawn,
  erased: Erased,
};

function NotStarted({ interview, waiting }: Props) {
  if (interview.mail === "BOUNCED")
    return (
      <EmptyState icon={<MailX />} title="The invitation didn’t arrive">
        Fix the email address, or copy the link and send it another way.
      </EmptyState>
    );
  return (
    <EmptyState icon={<Clock />} title="Waiting for the candidate to start">
      <span>{"The deadline is "}</span>
      <DeadlineTime at={interview.deadlineAt} />
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
}

function Declined({ interview: { candidate } }: Props) {
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
        href={`mailto:${candidate.email}`}
        className="font-medium text-accent-ink underline"
      >
        {candidate.email}
      </a>
      <span>
        {
          " to arrange an alternative: audio only, in writing, or a conversation."
        }
      </span>
    </EmptyState>
  );
}

function Paused({ interview: { status, answered, questionCount } }: Props) {
  return (
    <EmptyState
      icon={<MessageSquareText />}
      title="The deadline is paused until you reply"
    >
      {`The candidate sent an accommodation request. Approve, adjust or decline it above. ${status === "IN_PROGRESS" ? `${answered} of ${plural(questionCount, "question")} answered so far.` : ""}`}
    </EmptyState>
  );
}

function Started({ interview: { answered, questionCount } }: Props) {
  return (
    <EmptyState
      icon={<CircleDot />}
      title={`${answered} of ${plural(questionCount, "question")} answered`}
    >
      You can watch the answers once the candidate submits them. They can stop
      and come back until the deadline.
    </EmptyState>
  );
}

function Expired({ interview: { answered, questionCount } }: Props) {
  return (
    <EmptyState icon={<TimerOff />} title="The deadline has passed">
      {`${
        answered > 0
          ? `${plural(answered, "answer")} of ${questionCount} recorded but not submitted. `
          : "Nothing was submitted. "
      }Extend the deadline to reopen the interview with their progress.`}
    </EmptyState>
  );
}

function Cancelled({ interview: { cancelReason } }: Props) {
  return (
    <EmptyState icon={<Ban />} title="This interview was canceled">
      {cancelReason ?? "No reason was given."}
    </EmptyState>
  );
}

function Withdrawn({ interview: { withdrawnAt, erasedAt } }: Props) {
  return (
    <EmptyState icon={<UserX />} title="The candidate withdrew">
      {erasedAt ? (
        "Their recordings and answers were deleted."
      ) : (
        <>
          <span>
            {"Their recordings and answers are hidden. They will be deleted "}
          </span>
          {withdrawnAt && <Time at={undoUntil(withdrawnAt)} />}
          <span>{" unless the candidate undoes it."}</span>
        </>
      )}
    </EmptyState>
  );
}

function Erased({ interview }: Props) {
  const { erasedAt, retentionEndedAt, retainedMonths } = interview;
  const deletedAt = erasedAt ?? retentionEndedAt;
  return (
    <EmptyState icon={<Trash2 />} title="Recordings and answers deleted">
      <span>{"They were deleted on "}</span>
      {deletedAt && <Time isDate at={deletedAt} />}
      <span>{`. Your organization kept them for ${plural(retainedMonths ?? 0, "month")}.`}</span>
    </EmptyState>
  );
}
