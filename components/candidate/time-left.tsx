"use client";

import { Announcer } from "./announcer";
import { Dial } from "./dial";
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
  of,
  what,
  hint,
  room,
}: {
  endsAt: number;
  /** Seconds of the whole. */
  of: number;
  what: "left" | "toThink" | "ofAnswer";
  hint?: string;
  /** See `Dial`. */
  room?: string;
}) {
  const { clock } = useSession();
  const words = useWords().clock;
  const left = useCountdown(endsAt, clock);
  const mark = spokenSeconds.findLast((seconds) => left <= seconds);
  return (
    <>
      <Dial
        seconds={left}
        of={of}
        label={words[what].label}
        hint={hint}
        room={room}
        isUrgent={left <= urgentSeconds}
      />
      <Announcer
        message={left === 0 ? words.isUp : mark ? words[what].spoken(mark) : ""}
      />
    </>
  );
}
