"use client";

import { useSyncExternalStore } from "react";

/** What lies over the page by a key: the palette or the sheet of all keys. One store, since buttons elsewhere open them too. */
type Shown = "palette" | "keys" | null;

let shown: Shown = null;
const listeners = new Set<() => void>();

export function show(next: Shown): void {
  if (next === shown) return;
  shown = next;
  for (const listener of listeners) listener();
}

export function useShown(): Shown {
  return useSyncExternalStore(
    subscribe,
    () => shown,
    () => null,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
