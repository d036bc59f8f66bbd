import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DeadlineTime } from "@/components/interviews/deadline-time";
import { TimeZoneProvider } from "@/components/portal/time-zone";
import { formatDate } from "@/lib/format";
import { addDays, dayAt, endOfDay } from "@/lib/time/calendar";
import { extensionFrom } from "@/lib/time/deadline";

test.each(["Pacific/Kiritimati", "Pacific/Pago_Pago"])(
  "M2.16 a list names the day on which a deadline ends in %s, as its dialogs do",
  (timeZone) => {
    const now = new Date();
    const day = addDays(dayAt(now, timeZone), 20);
    const html = renderToStaticMarkup(
      <TimeZoneProvider timeZone={timeZone}>
        <DeadlineTime at={endOfDay(day, timeZone)} />
      </TimeZoneProvider>,
    );
    const named = formatDate(new Date(`${day}T12:00:00Z`), now, "UTC");
    expect(html.replace(/<[^>]+>/g, "")).toBe(named);
    expect(html).toMatch(/title="[^"]*11:59 PM \((Kiritimati|Pago Pago)/);
  },
);

test.each([
  // From before deadlines were days: its own day moves it.
  ["PENDING", "2026-12-03T13:04:00Z", "2026-12-03", "2026-12-03"],
  ["PENDING", "2026-12-03T22:59:59Z", "2026-12-03", "2026-12-04"],
  ["EXPIRED", "2026-11-20T22:59:59Z", "2026-11-30", "2026-11-30"],
  // Passed a moment ago, and no sweep has closed it yet.
  ["PENDING", "2026-11-30T08:00:00Z", "2026-11-30", "2026-11-30"],
] as const)(
  "M2.16 a %s interview with a deadline of %s is extended from %s on, at the earliest to %s",
  (status, deadlineAt, from, first) => {
    const interview = { status, deadlineAt: new Date(deadlineAt) };
    const now = new Date("2026-11-30T09:00:00Z");
    expect(extensionFrom(interview, "Europe/Berlin", now)).toEqual({
      from,
      first,
    });
  },
);
