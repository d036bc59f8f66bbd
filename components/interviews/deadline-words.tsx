import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import { DeadlineTime } from "./deadline-time";

/** When the interview ends; while the candidate's request for a change is open, that the clock stands. */
export function DeadlineWords({
  interview: { id, deadlineAt, pausedAt },
}: {
  interview: { id: string; deadlineAt: Date; pausedAt: Date | null };
}) {
  if (!pausedAt) return <DeadlineTime at={deadlineAt} />;
  return (
    <TextLink href={paths.interview(id)} className="relative">
      Paused until you reply
    </TextLink>
  );
}
