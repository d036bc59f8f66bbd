import {
  Accessibility,
  BellRing,
  CircleCheck,
  Hourglass,
  MailX,
  TriangleAlert,
} from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { addressOf } from "@/lib/address";
import type { Attention, AttentionLine } from "@/lib/home/queries";
import { interviewStatusLabels } from "@/lib/interviews/status";
import { paths } from "@/lib/paths";
import { ResendAct, RetryAct } from "./attention-act";
import { AttentionCard } from "./attention-card";

/** Interviews of one status, those that end next first. */
function soonest(status: "pending" | "in-progress"): string {
  return addressOf(paths.interviews, { status, sort: "deadline" });
}

/** What needs somebody now, the worst first. */
export function AttentionList({
  attention: { changes, undelivered, failed, expiring, ready, silent },
  canEdit,
}: {
  attention: Attention;
  canEdit: boolean;
}) {
  const groups = [changes, undelivered, failed, expiring, ready, silent];
  const resend = (line: AttentionLine) => <ResendAct line={line} />;
  if (groups.every((group) => group.total === 0))
    return (
      <EmptyState icon={<CircleCheck />} title="Nothing needs you now">
        Requests for a change, bounced mails, deadlines of the next 24 hours,
        completed interviews and candidates who have not started show up here.
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-4">
      <AttentionCard
        title="Candidate needs a change"
        help="The deadline waits for your answer. Approve, adapt or decline on the interview’s page."
        icon={<Accessibility />}
        tone="warn"
        group={changes}
        all={paths.interviews}
        factOf={(line) => line.words}
      />
      <AttentionCard
        title="Mail did not arrive"
        help="Correct the address, send it again, or share the link another way."
        icon={<MailX />}
        tone="danger"
        group={undelivered}
        all={paths.interviews}
        factOf={(line) => line.words ?? "Not delivered"}
        actOf={canEdit ? resend : undefined}
      />
      <AttentionCard
        title="Evaluation failed"
        help="The answers are safe and can be watched. No score was made up."
        icon={<TriangleAlert />}
        tone="danger"
        group={failed}
        all={`${paths.interviews}?status=completed`}
        factOf={(line) => line.words ?? "No reason given"}
        actOf={canEdit ? (line) => <RetryAct line={line} /> : undefined}
      />
      <AttentionCard
        title="Deadline within 24 hours"
        help="Not submitted yet. Resend as a reminder, or extend the deadline."
        icon={<Hourglass />}
        tone="warn"
        group={expiring}
        all={[
          { name: interviewStatusLabels.PENDING, href: soonest("pending") },
          {
            name: interviewStatusLabels.IN_PROGRESS,
            href: soonest("in-progress"),
          },
        ]}
        factOf={(line) => (
          <>
            Ends <Time at={line.deadlineAt} />
          </>
        )}
        actOf={canEdit ? resend : undefined}
      />
      <AttentionCard
        title="Completed, waiting for you"
        help="Submitted in the last 30 days. Watch the answers, then move the application to its next stage."
        icon={<CircleCheck />}
        tone="success"
        group={ready}
        all={`${paths.interviews}?status=completed`}
        factOf={(line) => line.completedAt && <Time at={line.completedAt} />}
      />
      <AttentionCard
        title="Not started for 3 days"
        help="The mail went out and nothing was begun. Write again, or call: a link is easily overlooked."
        icon={<BellRing />}
        tone="neutral"
        group={silent}
        all={`${paths.interviews}?status=pending`}
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
