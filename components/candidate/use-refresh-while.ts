"use client";

import { useEffect } from "react";
import { whileSeen } from "@/components/recorder/page";
import { useSession } from "./session-context";

/** Asks the server where the candidate stands, quietly, while there is something to wait for. */
export function useRefreshWhile(isWaiting: boolean, everyMs: number): void {
  const { poll } = useSession();
  useEffect(
    () => (isWaiting ? whileSeen(everyMs, () => void poll()) : undefined),
    [isWaiting, everyMs, poll],
  );
}
