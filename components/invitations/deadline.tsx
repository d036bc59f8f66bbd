import { formatWallClock } from "@/lib/format";
import { deadlineIn } from "@/lib/messages/deadlines";
import type { Locale } from "@/lib/messages/locales";
import { OwnDeadline } from "./own-deadline";

/** A deadline in the reader's own time; in the organization's, as the mail says it, until the page is at rest. */
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
  const at = new Date(deadlineAt);
  return (
    <OwnDeadline
      deadlineAt={deadlineAt}
      locale={locale}
      known={deadlineIn(locale, at, timeZone)}
      knownClock={formatWallClock(at, timeZone)}
    />
  );
}
