import {
  MessageSquareText,
  BellRing,
  CircleCheck,
  Hourglass,
  MailX,
  TriangleAlert,
  VideoOff,
} from "lucide-react";
import { DeadlineTime } from "@/components/interviews/deadline-time";
import { WaitingLine } from "@/components/interviews/waiting-line";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { wordsFirst } from "@/lib/invitations/server-words";
import type { Waiting } from "@/lib/invitations/waiting-queries";
import type { Attention, AttentionLine } from "@/lib/portal/home/queries";
import { ResendAct, RetryAct } from "./attention-act";
import { AttentionCard } from "./attention-card";
import { TaskCard } from "./task-card";

/** What needs somebody now, the worst first. */
export function AttentionList({
  attention: { tasks, ...groups },
  waiting,
  canEdit,
}: {
  attention: Attention;
  waiting: Waiting;
  canEdit: boolean;
}) {
  const resend = (line: AttentionLine) => <ResendAct line={line} />;
  const all = Object.values(groups);
  if (tasks.length === 0 && all.every((group) => group.total === 0))
    return (
      <EmptyState icon={<CircleCheck />} title="You’re all caught up">
        Accommodation requests, bounced emails, deadlines in the next 24 hours,
        completed interviews and candidates who haven’t started show up here.
        <div className="mt-3">
          <WaitingLine waiting={waiting} hasLink />
        </div>
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-4">
      <WaitingLine waiting={waiting} hasLink />
      <AttentionCard
        name="changes"
        help="The deadline is paused until you reply."
        icon={<MessageSquareText />}
        tone="warn"
        group={groups.changes}
        factOf={(line) => line.words}
      />
      <AttentionCard
        name="declined"
        help="They declined to be recorded and won’t get automatic reminders. Contact them to arrange an alternative."
        icon={<VideoOff />}
        tone="warn"
        group={groups.declined}
        factOf={(line) => (
          <>
            <span>{"Sent "}</span>
            <Time at={line.sentAt} />
          </>
        )}
      />
      <AttentionCard
        name="undelivered"
        help="Fix the address and send it again, or share the link another way."
        icon={<MailX />}
        tone="danger"
        group={groups.undelivered}
        factOf={(line) =>
          line.words ? wordsFirst(line.words) : "Not delivered"
        }
        actOf={canEdit ? resend : undefined}
      />
      <AttentionCard
        name="failed"
        help="The answers are safe and you can watch them. No score was given."
        icon={<TriangleAlert />}
        tone="danger"
        group={groups.failed}
        factOf={(line) => line.words ?? "No reason given"}
        actOf={canEdit ? (line) => <RetryAct line={line} /> : undefined}
      />
      <TaskCard tasks={tasks} />
      <AttentionCard
        name="expiring"
        help="Not submitted yet. Resend as a reminder, or extend the deadline."
        icon={<Hourglass />}
        tone="warn"
        group={groups.expiring}
        factOf={(line) => (
          <>
            <span>{"Ends "}</span>
            <DeadlineTime at={line.deadlineAt} />
          </>
        )}
        actOf={canEdit ? resend : undefined}
      />
      <AttentionCard
        name="ready"
        help="Submitted in the last 30 days. Watch the answers, then move the application to its next stage."
        icon={<CircleCheck />}
        tone="success"
        group={groups.ready}
        factOf={(line) =>
          line.completedAt && (
            <>
              <Time at={line.completedAt} />
              {line.words && <span>{` · ${line.words}`}</span>}
            </>
          )
        }
      />
      <AttentionCard
        name="silent"
        help="They haven’t started yet. Send a reminder or give them a call; emails are easy to miss."
        icon={<BellRing />}
        tone="neutral"
        group={groups.silent}
        factOf={(line) => (
          <>
            <span>{"Sent "}</span>
            <Time at={line.sentAt} />
          </>
        )}
        actOf={canEdit ? resend : undefined}
      />
    </div>
  );
}
