"use client";

import { useTimeZone } from "@/components/candidate/use-time-zone";
import { formatDeadline } from "@/lib/format";

/** A deadline in the reader's own time; in the organization's, as the mail says it, until the page is alive. */
export function Deadline({
  deadlineAt,
  timeZone,
}: {
  /** ISO 8601 */
  deadlineAt: string;
  /** The organization's. */
  timeZone: string;
}) {
  const own = useTimeZone(timeZone);
  return (
    <time dateTime={deadlineAt}>
      {formatDeadline(new Date(deadlineAt), own)}
    </time>
  );
}
