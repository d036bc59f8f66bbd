"use client";

import { useEffect } from "react";
import { whileSeen } from "@/components/recorder/page";
import { useSession } from "./session-context";

/** Asks the server where the candidate stands, quietly, while there is something to wait for. */
export function useRefreshWhile(isWaiting: boolean, everyMs: number): void {
  const { refresh } = useSession();
  useEffect(
    () => (isWaiting ? whileSeen(everyMs, () => void refresh()) : undefined),
    [isWaiting, everyMs, refresh],
  );
}
