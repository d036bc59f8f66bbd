"use client";

import { useSyncExternalStore } from "react";

/**
 * How many candidates wait for an answer to a request for a change, beside Home on every page. A layout is not rendered
 * anew when its pages change, so what a live page was told last counts.
 */
let latest: number | null = null;
const listeners = new Set<() => void>();

export function tellWaiting(count: number): void {
  if (count === latest) return;
  latest = count;
  for (const listener of listeners) listener();
}

/** `first` is what the server said with the page. */
export function useWaiting(first: number): number {
  return useSyncExternalStore(
    subscribe,
    () => latest ?? first,
    () => first,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
