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
  const facts: [string, ReactNode][] = [
    ["Status", <InterviewProgress key="status" interview={interview} />],
    ["Email", <MailWords key="mail" news={interview.mailNews} />],
    // The interview’s own time: its email may have failed.
    ["Invited", <Time key="invited" at={interview.createdAt} />],
    ...when("Started", interview.startedAt),
    ...(interview.completedAt
      ? when("Submitted", interview.completedAt)
      : interview.status === "CANCELLED"
        ? when("Canceled", interview.cancelledAt)
        : deadline(interview)),
    ...when("Withdrawn", interview.withdrawnAt),
    ...adapted(interview),
    ...(interview.remindersStoppedAt
      ? ([["Reminders", "Stopped by the candidate"]] as [string, string][])
      : []),
    ...(waiting.nextReminderAt ? [reminder(waiting)] : []),
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 rounded-lg border p-4 sm:flex sm:flex-wrap sm:gap-x-12">
      {facts.map(([name, value]) => (
        <div key={name} className="min-w-0">
          <dt className="mb-1 text-sm text-muted">{name}</dt>
          <dd className="flex min-h-5.5 items-center">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function reminder(waiting: Waiting): [string, ReactNode] {
  return ["Next reminder", <NextReminder key="reminder" waiting={waiting} />];
}

function deadline({
  deadlineAt,
  pausedAt,
}: InterviewDetails): [string, ReactNode][] {
  if (!pausedAt)
    return [["Deadline", <DeadlineTime key="deadline" at={deadlineAt} />]];
  return [["Deadline", "Paused until you reply"]];
}

function adapted({ accommodations }: InterviewDetails): [string, ReactNode][] {
  const words = accommodationWords(accommodations);
  return words.length > 0
    ? [["Accommodations", capitalized(words.join(", "))]]
    : [];
}

function when(name: string, at: Date | null): [string, ReactNode][] {
  return at ? [[name, <Time key={name} at={at} />]] : [];
}
