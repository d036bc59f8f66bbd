"use client";

import { cn } from "@/components/ui/cn";
import { formatClock } from "@/lib/format";
import { Announcer } from "./announcer";
import { useSession } from "./session-context";
import { useCountdown } from "./use-countdown";
import { useWords } from "./words";

/** From here on the clock asks for attention. */
const urgentSeconds = 15;

/** One minute, half a minute, a quarter and the end are told: more would talk over the candidate. */
const spokenSeconds = [60, 30, urgentSeconds];

/** A clock that stays quiet until the last seconds, and speaks at a few moments only. */
export function TimeLeft({
  endsAt,
  what,
}: {
  endsAt: number;
  what: "left" | "toThink" | "ofAnswer";
}) {
  const { clock } = useSession();
  const words = useWords().clock;
  const left = useCountdown(endsAt, clock);
  const mark = spokenSeconds.findLast((seconds) => left <= seconds);
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
        {words[what].seen(formatClock(left))}
      </p>
      <Announcer
        message={left === 0 ? words.isUp : mark ? words[what].spoken(mark) : ""}
      />
    </>
  );
}
