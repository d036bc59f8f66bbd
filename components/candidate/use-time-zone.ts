"use client";

import { useSyncExternalStore } from "react";

/** The reader's own time zone; `known` until the page is alive, because the server cannot know it. */
export function useTimeZone(known = "UTC"): string {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => known,
  );
}

const never = () => () => undefined;
