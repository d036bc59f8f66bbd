"use client";

import { useSyncExternalStore } from "react";
import { formatDate, formatExact, formatRelative } from "@/lib/format";
import { cn } from "./cn";
import { useNow } from "./use-now";

/** A moment in words, with the exact local time on hover. */
export function Time({
  at,
  isDate = false,
  timeZone,
  exact,
  className,
}: {
  at: Date | string;
  /** Where the day matters, and not how far away it is. */
  isDate?: boolean;
  /** Whose days count, where they are not the reader's own. */
  timeZone?: string;
  /** On hover, in place of the reader's own time. */
  exact?: string;
  className?: string;
}) {
  const now = useNow();
  const isHydrated = useSyncExternalStore(never, yes, no);
  const moment = new Date(at);
  return (
    <time
      // The server cannot know the reader's clock and zone: both sides first write UTC, then the browser its own.
      suppressHydrationWarning
      dateTime={moment.toISOString()}
      title={exact ?? (isHydrated ? formatExact(moment) : undefined)}
      className={cn("whitespace-nowrap", className)}
    >
      {(isDate ? formatDate : formatRelative)(
        moment,
        now,
        timeZone ?? (isHydrated ? undefined : "UTC"),
      )}
    </time>
  );
}

const never = () => () => {};
const yes = () => true;
const no = () => false;
