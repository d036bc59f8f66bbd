"use client";

import { useEffect, useState } from "react";
import { useTimeZone } from "@/components/candidate/use-time-zone";
import { loadMessages } from "@/lib/messages/load";
import type { Locale } from "@/lib/messages/locales";

/**
 * A deadline in the reader's own time; in the organization's, as the mail says it, until the page is alive. Words are
 * fetched only where the two differ.
 */
export function Deadline({
  deadlineAt,
  timeZone,
  locale,
  children,
}: {
  /** ISO 8601 */
  deadlineAt: string;
  /** The organization's. */
  timeZone: string;
  locale: Locale;
  /** The deadline in the organization's time zone. */
  children: string;
}) {
  const own = useTimeZone(timeZone);
  const [translated, setTranslated] = useState<string | null>(null);
  useEffect(() => {
    if (own === timeZone) return;
    let isCurrent = true;
    const translate = async () => {
      const { shared } = await loadMessages(locale);
      if (isCurrent) setTranslated(shared.deadline(new Date(deadlineAt), own));
    };
    // Without the words it stays as the mail says it.
    void translate().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [own, timeZone, locale, deadlineAt]);
  return <time dateTime={deadlineAt}>{translated ?? children}</time>;
}
