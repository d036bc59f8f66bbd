"use client";

import { cn } from "@/components/ui/cn";
import { formatClock } from "@/lib/format";
import { Announcer } from "./announcer";
import { useSession } from "./session-context";
import { useCountdown } from "./use-countdown";

/** From here on the clock asks for attention. */
const urgentSeconds = 15;

/** A clock that stays quiet until the last seconds, and speaks at a few moments only. */
export function TimeLeft({ endsAt, label }: { endsAt: number; label: string }) {
  const { clock } = useSession();
  const left = useCountdown(endsAt, clock);
  const isUrgent = left <= urgentSeconds;
  return (
    <>
      <p
        aria-hidden
        className={cn(
          "text-center tabular",
          isUrgent ? "text-lg font-semibold text-warn" : "text-muted",
        )}
      >
        {formatClock(left)} {label}
      </p>
      <Announcer message={spoken(left, label)} />
    </>
  );
}

/** Changes at one minute, half a minute, a quarter and the end: more would talk over the candidate. */
function spoken(left: number, label: string): string {
  const mark = [60, 30, urgentSeconds].findLast((seconds) => left <= seconds);
  if (left === 0) return "Time is up";
  return mark ? `${mark} seconds ${label}` : "";
}
