"use client";

import { useEffect, useState } from "react";
import type { ServerClock } from "@/components/recorder/clock";

/** Whole seconds until a moment of the server's clock, never below 0. */
export function useCountdown(endsAt: number, clock: ServerClock): number {
  const [left, setLeft] = useState(() => secondsUntil(endsAt, clock));
  useEffect(() => {
    const tick = () => setLeft(secondsUntil(endsAt, clock));
    tick();
    const timer = setInterval(tick, 200);
    return () => clearInterval(timer);
  }, [endsAt, clock]);
  return left;
}

function secondsUntil(endsAt: number, clock: ServerClock): number {
  return Math.max(0, Math.ceil((endsAt - clock.now()) / 1000));
}
