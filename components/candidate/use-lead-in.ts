"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { isInSight } from "./is-in-sight";

const leadInSeconds = 3;

/**
 * Counts 3, 2, 1 before a recording starts; the answer's own time begins after it. Nothing starts when the page was left
 * or covered by a dialog meanwhile.
 */
export function useLeadIn(start: () => Promise<void>): {
  /** Seconds to go; null while nothing is counted. */
  left: number | null;
  begin: () => void;
} {
  const [left, setLeft] = useState<number | null>(null);
  const end = useEffectEvent(() => {
    if (isInSight()) void start();
  });
  const isCounting = left !== null;
  useEffect(() => {
    if (!isCounting) return;
    let seconds = leadInSeconds;
    const timer = setInterval(() => {
      seconds -= 1;
      setLeft(seconds || null);
      if (seconds === 0) end();
    }, 1000);
    return () => clearInterval(timer);
  }, [isCounting]);
  return { left, begin: () => setLeft((now) => now ?? leadInSeconds) };
}
