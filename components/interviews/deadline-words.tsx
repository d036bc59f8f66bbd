import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { paths } from "@/lib/paths";

/** When the interview ends; while the candidate's request for a change is open, that the clock stands. */
export function DeadlineWords({
  interview: { id, deadlineAt, pausedAt },
}: {
  interview: { id: string; deadlineAt: Date; pausedAt: Date | null };
}) {
  if (!pausedAt) return <Time at={deadlineAt} />;
  return (
    <TextLink href={paths.interview(id)} className="relative">
      Paused until you reply
    </TextLink>
  );
}
