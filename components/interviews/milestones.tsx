import { Check } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { Milestone } from "@/lib/activity/milestones";

/** The steps of one interview with their times; those to come are faint. */
export function Milestones({ milestones }: { milestones: Milestone[] }) {
  return (
    <ol className="flex flex-col gap-2">
      {milestones.map(({ label, at, isDone }) => (
        <li key={label} className="flex items-center gap-2.5">
          <span
            aria-hidden
            className={cn(
              "grid size-5 shrink-0 place-items-center rounded-full [&_svg]:size-3",
              isDone ? "bg-success-soft text-success" : "border",
            )}
          >
            {isDone && <Check />}
          </span>
          <span className={isDone ? "font-medium" : "text-muted"}>{label}</span>
          <span className="ms-auto text-sm text-muted">
            {at ? (
              <Time at={at} />
            ) : (
              !isDone && <span className="sr-only">Not yet</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
