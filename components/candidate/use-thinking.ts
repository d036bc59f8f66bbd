"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { CandidateQuestion } from "@/lib/answers/queries";
import { isInSight } from "./is-in-sight";
import { useSession } from "./session-context";
import { useCountdown } from "./use-countdown";

/** The time to think about a question; when it is over, answering starts. */
export function useThinking(
  { shownAt, thinkSeconds, takes }: CandidateQuestion,
  start: () => unknown,
): {
  endsAt: number;
  isThinking: boolean;
  /** The time is over, nothing started, and whoever listens to the page can hear of it now. */
  isToBeTold: boolean;
} {
  const { clock } = useSession();
  const endsAt = Date.parse(shownAt) + thinkSeconds * 1000;
  const [wasThinking] = useState(
    () => takes.length === 0 && clock.now() < endsAt,
  );
  const [isToBeTold, setIsToBeTold] = useState(false);
  const isOver = useCountdown(endsAt, clock) === 0;
  const begin = useEffectEvent(() => void start());
  // Only where the clock was seen running: nothing starts by surprise on a page that was just opened or is not looked at,
  // nor behind a dialog, where nobody would see that they are recorded.
  useEffect(() => {
    if (!wasThinking || !isOver) return;
    if (isInSight()) return begin();
    const timer = setInterval(() => {
      if (isInSight()) setIsToBeTold(true);
    }, 200);
    return () => clearInterval(timer);
  }, [wasThinking, isOver]);
  return { endsAt, isThinking: wasThinking && !isOver, isToBeTold };
}
