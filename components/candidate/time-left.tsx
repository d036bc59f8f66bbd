"use client";

import { useState } from "react";
import { Announcer } from "./announcer";
import { Dial } from "./dial";
import { useSession } from "./session-context";
import { spokenTime, urgentSeconds } from "./spoken-time";
import { useCountdown } from "./use-countdown";
import { useWords } from "./words";

type Props = {
  endsAt: number;
  /** Seconds of the whole. */
  of: number;
  what: "left" | "toThink" | "ofAnswer";
  hint?: string;
  /** See `Dial`. */
  room?: string;
};

/** A clock that stays quiet until the last seconds, and speaks at a few moments only. */
export function TimeLeft(props: Props) {
  return <Clock key={props.endsAt} {...props} />;
}

function Clock({ endsAt, of, what, hint, room }: Props) {
  const { clock } = useSession();
  const words = useWords().clock;
  const left = useCountdown(endsAt, clock);
  const [first] = useState(left);
  const spoken = spokenTime(first, left);
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
        message={
          left === 0 ? words.isUp : spoken ? words[what].spoken(spoken) : ""
        }
      />
    </>
  );
}
