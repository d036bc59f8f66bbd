import {
  Accessibility,
  BellRing,
  CircleCheck,
  Hourglass,
  MailX,
  TriangleAlert,
  VideoOff,
} from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import type { Attention, AttentionLine } from "@/lib/home/queries";
import { ResendAct, RetryAct } from "./attention-act";
import { AttentionCard } from "./attention-card";
import { TaskCard } from "./task-card";

/** What needs somebody now, the worst first. */
export function AttentionList({
  attention: { tasks, ...groups },
  canEdit,
}: {
  attention: Attention;
  canEdit: boolean;
}) {
  const resend = (line: AttentionLine) => <ResendAct line={line} />;
  const all = Object.values(groups);
  if (tasks.length === 0 && all.every((group) => group.total === 0))
    return (
      <EmptyState icon={<CircleCheck />} title="Nothing needs you now">
        Requests for a change, bounced mails, deadlines of the next 24 hours,
        completed interviews and candidates who have not started show up here.
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-4">
      <AttentionCard
        name="changes"
        help="The deadline waits for your answer. Approve, adapt or decline on the interview’s page."
        icon={<Accessibility />}
        tone="warn"
        group={groups.changes}
        factOf={(line) => line.words}
      />
      <AttentionCard
        name="declined"
        help="They did not agree to be recorded and get no automatic reminders. Write to them, and agree on another way."
        icon={<VideoOff />}
        tone="warn"
        group={groups.declined}
        factOf={(line) => (
          <>
            Sent <Time at={line.sentAt} />
          </>
        )}
      />
      <AttentionCard
        name="undelivered"
        help="Correct the address, send it again, or share the link another way."
        icon={<MailX />}
        tone="danger"
        group={groups.undelivered}
        factOf={(line) => line.words ?? "Not delivered"}
        actOf={canEdit ? resend : undefined}
      />
      <AttentionCard
        name="failed"
        help="The answers are safe and can be watched. No score was made up."
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
            Ends <Time at={line.deadlineAt} />
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
        factOf={(line) => line.completedAt && <Time at={line.completedAt} />}
      />
      <AttentionCard
        name="silent"
        help="The mail went out and nothing was begun. Write again, or call: a link is easily overlooked."
        icon={<BellRing />}
        tone="neutral"
        group={groups.silent}
        factOf={(line) => (
          <>
            Sent <Time at={line.sentAt} />
          </>
        )}
        actOf={canEdit ? resend : undefined}
      />
    </div>
  );
}
