import { CircleCheck, Hourglass, MailX, TriangleAlert } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import type { Attention } from "@/lib/home/queries";
import { paths } from "@/lib/paths";
import { AttentionCard } from "./attention-card";

/** What needs somebody now, the worst first. */
export function AttentionList({
  undelivered,
  failed,
  expiring,
  ready,
}: Attention) {
  const groups = [undelivered, failed, expiring, ready];
  if (groups.every((group) => group.total === 0))
    return (
      <EmptyState icon={<CircleCheck />} title="Nothing needs you now">
        Bounced mails, deadlines of the next 24 hours and completed interviews
        show up here.
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-4">
      <AttentionCard
        title="Mail did not arrive"
        help="Open the interview and correct the address, or share the link another way."
        icon={<MailX />}
        tone="danger"
        group={undelivered}
        allHref={paths.interviews}
        factOf={(line) => line.words ?? "Not delivered"}
      />
      <AttentionCard
        title="Evaluation failed"
        help="The answers are safe and can be watched. No score was made up."
        icon={<TriangleAlert />}
        tone="danger"
        group={failed}
        allHref={`${paths.interviews}?status=completed`}
        factOf={(line) => line.words ?? "No reason given"}
      />
      <AttentionCard
        title="Deadline within 24 hours"
        help="Not submitted yet. Resend as a reminder, or extend the deadline."
        icon={<Hourglass />}
        tone="warn"
        group={expiring}
        allHref={`${paths.interviews}?status=pending`}
        factOf={(line) => (
          <>
            Ends <Time at={line.deadlineAt} />
          </>
        )}
      />
      <AttentionCard
        title="Completed, ready to watch"
        help="Submitted in the last 14 days."
        icon={<CircleCheck />}
        tone="success"
        group={ready}
        allHref={`${paths.interviews}?status=completed`}
        factOf={(line) => line.completedAt && <Time at={line.completedAt} />}
      />
    </div>
  );
}
