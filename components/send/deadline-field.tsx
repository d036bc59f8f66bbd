"use client";

import { useTimeZone } from "@/components/portal/time-zone";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { useNow } from "@/components/ui/use-now";
import { formatDate, formatDeadline, plural } from "@/lib/format";
import { addDays, endOfDay } from "@/lib/time/calendar";
import { deadlineChoices, deadlineRange } from "@/lib/time/deadline";

/** The day on which something ends: so many days on, or from the calendar, and the moment that makes it. */
export function DeadlineField({
  label = "Deadline",
  prefix = "",
  day,
  onChange,
  from,
  first,
  spans = deadlineChoices,
  spanWords = (days) => plural(days, "day"),
  error,
}: {
  label?: string;
  /** Before the moment: "New deadline: ". */
  prefix?: string;
  /** ISO 8601; empty while no whole date is entered. */
  day: string;
  onChange: (day: string) => void;
  /** The day that spans are counted from; today without it. */
  from?: string;
  /** The earliest day to choose; today without it. */
  first?: string;
  spans?: number[];
  spanWords?: (days: number) => string;
  error?: string | undefined;
}) {
  const timeZone = useTimeZone();
  const now = useNow();
  const range = deadlineRange(timeZone, now);
  const earliest = first ?? range.first;
  const start = from ?? range.first;
  const offered = spans.filter((days) => addDays(start, days) <= range.last);
  const span = offered.find((days) => addDays(start, days) === day);
  const isPossible = day >= earliest && day <= range.last;
  const date = (of: string) =>
    formatDate(endOfDay(of, timeZone), now, timeZone);
  return (
    <Field
      label={label}
      error={error}
      hint={
        // Over midnight, the server renders another day than the browser.
        <span suppressHydrationWarning>
          {isPossible
            ? `${prefix}${formatDeadline(endOfDay(day, timeZone), timeZone)}`
            : `Choose a date from ${date(earliest)} to ${date(range.last)}.`}
        </span>
      }
    >
      <div className="flex flex-wrap gap-2">
        <Select
          value={span ?? ""}
          onChange={(event) =>
            onChange(addDays(start, Number(event.target.value)))
          }
          className="min-w-32 flex-1"
          options={offered.map((days) => [days, spanWords(days)])}
        >
          {span === undefined && (
            <option value="" disabled>
              On a date
            </option>
          )}
        </Select>
        <Input
          type="date"
          // The label names the first of the two.
          id={undefined}
          aria-label={`${label}: date`}
          min={earliest}
          max={range.last}
          value={day}
          onChange={(event) => onChange(event.target.value)}
          className="w-40 shrink-0"
        />
      </div>
    </Field>
  );
}
