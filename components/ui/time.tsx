"use client";

import {
  formatDate,
  formatExact,
  formatRelative,
  formatRelativeShort,
} from "@/lib/format";
import { cn } from "./cn";
import { useIsAlive } from "./use-is-alive";
import { useNow } from "./use-now";

/** A moment in words, with the exact local time on hover. */
export function Time({
  at,
  isDate = false,
  isShort = false,
  timeZone,
  exact,
  className,
}: {
  at: Date | string;
  /** Where the day matters, and not how far away it is. */
  isDate?: boolean;
  /** "8m ago", where room is scarce. */
  isShort?: boolean;
  /** Whose days count, where they are not the reader's own. */
  timeZone?: string;
  /** On hover, in place of the reader's own time. */
  exact?: string;
  className?: string;
}) {
  const now = useNow();
  const isHydrated = useIsAlive();
  const moment = new Date(at);
  return (
    <time
      // The server cannot know the reader's clock and zone: both sides first write UTC, then the browser its own.
      suppressHydrationWarning
      dateTime={moment.toISOString()}
      title={exact ?? (isHydrated ? formatExact(moment) : undefined)}
      className={cn("whitespace-nowrap", className)}
    >
      {formatOf({ isDate, isShort })(
        moment,
        now,
        timeZone ?? (isHydrated ? undefined : "UTC"),
      )}
    </time>
  );
}

function formatOf({ isDate, isShort }: { isDate: boolean; isShort: boolean }) {
  if (isDate) return formatDate;
  return isShort ? formatRelativeShort : formatRelative;
}
