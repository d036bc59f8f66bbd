"use client";

import { useSyncExternalStore } from "react";

/** False on the server and until the page's script has taken over what the server sent: a press would be lost. */
export function useIsAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

function never() {
  return () => undefined;
}
