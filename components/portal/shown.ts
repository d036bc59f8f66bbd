"use client";

import { useSyncExternalStore } from "react";
import { Store } from "@/components/recorder/store";

/** What lies over the page by a key: the palette or the sheet of all keys. One store, since buttons elsewhere open them too. */
type Shown = "palette" | "keys" | null;

const shown = new Store<Shown>(null);

export function show(next: Shown): void {
  shown.set(next);
}

export function useShown(): Shown {
  return useSyncExternalStore(shown.subscribe, shown.get, () => null);
}
