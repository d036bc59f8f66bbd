"use client";

import { useTimeZone } from "@/components/portal/time-zone";
import { Time } from "@/components/ui/time";
import { formatDeadline } from "@/lib/format";

/** How far away a deadline is, by the organization's days, with the moment on hover as its dialogs and emails say it. */
export function DeadlineTime({ at }: { at: Date }) {
  const timeZone = useTimeZone();
  return (
    <Time at={at} timeZone={timeZone} exact={formatDeadline(at, timeZone)} />
  );
}
