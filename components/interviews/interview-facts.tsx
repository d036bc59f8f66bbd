import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import { accommodationWords } from "@/lib/interviews/accommodation-words";
import type { InterviewDetails } from "@/lib/interviews/queries";
import type { Waiting } from "@/lib/invitations/waiting-queries";
import { capitalized } from "@/lib/text";
import { DeadlineTime } from "./deadline-time";
import { InterviewProgress } from "./interview-progress";
import { MailWords } from "./mail-words";
import { NextReminder } from "./waiting-line";

/** The interview at a glance. */
export function InterviewFacts({
  interview,
  waiting,
}: {
  interview: InterviewDetails;
  waiting: Waiting;
}) {
  const adapted = accommodationWords(interview.accommodations);
  const facts: [string, ReactNode][] = [
    ["Status", <InterviewProgress key="status" interview={interview} />],
    ["Email", <MailWords key="mail" news={interview.mailNews} />],
    // The interview’s own time: its email may have failed.
    ["Invited", time(interview.createdAt)],
    ["Started", time(interview.startedAt)],
    end(interview),
    ["Withdrawn", time(interview.withdrawnAt)],
    ["Accommodations", capitalized(adapted.join(", "))],
    ["Reminders", interview.remindersStoppedAt && "Stopped by the candidate"],
    [
      "Next reminder",
      waiting.nextReminderAt && <NextReminder key="next" waiting={waiting} />,
    ],
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 rounded-lg border p-4 sm:flex sm:flex-wrap sm:gap-x-12">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name} className="min-w-0">
              <dt className="mb-1 text-sm text-muted">{name}</dt>
              <dd className="flex min-h-5.5 items-center">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function end(interview: InterviewDetails): [string, ReactNode] {
  const { status, completedAt, cancelledAt, deadlineAt, pausedAt } = interview;
  if (completedAt) return ["Submitted", time(completedAt)];
  if (status === "CANCELLED") return ["Canceled", time(cancelledAt)];
  return [
    "Deadline",
    pausedAt ? "Paused until you reply" : <DeadlineTime at={deadlineAt} />,
  ];
}

function time(at: Date | null): ReactNode {
  return at && <Time at={at} />;
}
