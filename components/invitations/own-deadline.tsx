"use client";

import { useEffect, useState } from "react";
import { whenIdle } from "@/components/ui/when-idle";
import type { Locale } from "@/lib/messages/locales";

/**
 * What the server wrote, unless the reader's clock will show something else then. Only those readers' browsers format
 * dates, and when nothing else is to do: the first use of Intl costs a slow phone a tenth of a second.
 */
export function OwnDeadline({
  deadlineAt,
  locale,
  known,
  knownClock,
}: {
  /** ISO 8601 */
  deadlineAt: string;
  locale: Locale;
  /** As the server wrote it. */
  known: string;
  /** What a clock shows there: ISO 8601 to the minute, without a zone. */
  knownClock: string;
}) {
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    const at = new Date(deadlineAt);
    if (clockHere(at) === knownClock) return;
    return whenIdle(async () => {
      const { deadlineIn } = await import("@/lib/messages/deadlines");
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      setOwn(deadlineIn(locale, at, timeZone));
    });
  }, [deadlineAt, locale, knownClock]);
  return <time dateTime={deadlineAt}>{own ?? known}</time>;
}

function clockHere(at: Date): string {
  const shifted = at.getTime() - at.getTimezoneOffset() * 60_000;
  return new Date(shifted).toISOString().slice(0, 16);
}
