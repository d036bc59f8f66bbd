"use client";

import { useSyncExternalStore } from "react";
import { Store } from "@/components/recorder/store";

/**
 * How many candidates wait for an answer to a request for a change, beside Home on every page. A layout is not rendered
 * anew when its pages change, so what a live page was told last counts.
 */
const latest = new Store<number | null>(null);

export function tellWaiting(count: number): void {
  latest.set(count);
}

/** `first` is what the server said with the page. */
export function useWaiting(first: number): number {
  return (
    useSyncExternalStore(latest.subscribe, latest.get, () => null) ?? first
  );
}
