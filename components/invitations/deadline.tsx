"use client";

import { useTimeZone } from "@/components/candidate/use-time-zone";
import { deadlines } from "@/lib/messages/deadlines";
import type { Locale } from "@/lib/messages/locales";

/** A deadline in the reader's own time; in the organization's, as the mail says it, until the page is alive. */
export function Deadline({
  deadlineAt,
  timeZone,
  locale,
}: {
  /** ISO 8601 */
  deadlineAt: string;
  /** The organization's. */
  timeZone: string;
  locale: Locale;
}) {
  const own = useTimeZone(timeZone);
  return (
    // Browsers may know a time zone by a slightly different name than the server.
    <time dateTime={deadlineAt} suppressHydrationWarning>
      {deadlines[locale](new Date(deadlineAt), own)}
    </time>
  );
}
