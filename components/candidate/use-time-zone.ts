"use client";

import { useSyncExternalStore } from "react";

/** The reader's own time zone; UTC until the page is alive, because the server cannot know it. */
export function useTimeZone(): string {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
}

const never = () => () => undefined;
