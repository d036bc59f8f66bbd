"use client";

import { useSyncExternalStore } from "react";

/** Whether ⌘ is the key of shortcuts here, instead of Ctrl. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

/** The same while rendering; the server takes it for no Mac. */
export function useIsMac(): boolean {
  return useSyncExternalStore(nothing, isMac, () => false);
}

const nothing = () => () => undefined;
