"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { useNow } from "@/components/ui/use-now";
import { formatDeadline, plural } from "@/lib/format";
import { deadlineChoices } from "@/lib/interviews/deadline";

const day = 24 * 3600 * 1000;

/** How long the candidate has, and the moment that makes it, as the mail will say it. */
export function DeadlineField({
  days,
  onChange,
  timeZone,
}: {
  days: number;
  onChange: (days: number) => void;
  timeZone: string;
}) {
  const now = useNow();
  const deadline = new Date(now.getTime() + days * day);
  return (
    <Field
      label="Deadline"
      hint={
        // The server renders a moment earlier than the browser.
        <span suppressHydrationWarning>
          {formatDeadline(deadline, timeZone)}
        </span>
      }
    >
      <Select
        value={days}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {deadlineChoices.map((choice) => (
          <option key={choice} value={choice}>
            {plural(choice, "day")}
          </option>
        ))}
      </Select>
    </Field>
  );
}
