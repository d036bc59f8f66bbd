"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { CandidateQuestion } from "@/lib/interviews/candidate-queries";
import { useSession } from "./session-context";
import { useCountdown } from "./use-countdown";

/** The time to think about a question; when it is over, answering starts by itself. */
export function useThinking(
  { shownAt, thinkSeconds, takes }: CandidateQuestion,
  start: () => Promise<void>,
): { endsAt: number; isThinking: boolean } {
  const { clock } = useSession();
  const endsAt = Date.parse(shownAt) + thinkSeconds * 1000;
  const [wasThinking] = useState(
    () => takes.length === 0 && clock.now() < endsAt,
  );
  const isOver = useCountdown(endsAt, clock) === 0;
  const begin = useEffectEvent(() => void start());
  // Only where the clock was seen running: nothing starts by surprise on a page that was just opened or is not looked at.
  useEffect(() => {
    const isSeen = document.visibilityState === "visible";
    if (wasThinking && isOver && isSeen) begin();
  }, [wasThinking, isOver]);
  return { endsAt, isThinking: wasThinking && !isOver };
}
