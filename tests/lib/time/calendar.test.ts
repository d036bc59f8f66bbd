import { expect, test } from "vitest";
import { formatWallClock } from "@/lib/format";
import { addDays, dayAt, endOfDay } from "@/lib/time/calendar";

const zones = Intl.supportedValuesOf("timeZone");

test("M2.16 a day ends at 23:59 in every time zone, also on days when its clock changes", () => {
  // Every day of 26 months, a thirteenth of the zones on each: changes of the clock come year after year.
  const wrong: string[] = [];
  let day = "2026-01-01";
  for (let round = 0; round < 60; round++) {
    for (const [index, zone] of zones.entries()) {
      const chosen = addDays(day, index % 13);
      const shown = formatWallClock(endOfDay(chosen, zone), zone);
      if (shown !== `${chosen}T23:59`)
        wrong.push(`${zone} ${chosen}: ${shown}`);
    }
    day = addDays(day, 13);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ["Europe/Berlin", "2026-03-28", "2026-03-28T22:59:59.000Z"],
  ["Europe/Berlin", "2026-03-29", "2026-03-29T21:59:59.000Z"],
  ["Europe/Berlin", "2026-10-25", "2026-10-25T22:59:59.000Z"],
  ["America/New_York", "2026-11-01", "2026-11-02T04:59:59.000Z"],
  ["Asia/Kathmandu", "2026-12-06", "2026-12-06T18:14:59.000Z"],
  // Clocks go back from midnight to eleven there: that day has two minutes of that name, and ends with the later one.
  ["Asia/Beirut", "2026-10-24", "2026-10-24T21:59:59.000Z"],
  // Midnight does not exist there on the next day.
  ["Asia/Beirut", "2026-03-28", "2026-03-28T21:59:59.000Z"],
  ["Pacific/Kiritimati", "2026-12-31", "2026-12-31T09:59:59.000Z"],
])("in %s %s ends at %s", (zone, day, end) => {
  expect(endOfDay(day, zone).toISOString()).toBe(end);
});

test("days are counted over months, leap years and changes of the clock", () => {
  expect(addDays("2026-11-30", 7)).toBe("2026-12-07");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
});

test("what day it is depends on where", () => {
  const at = new Date("2026-11-30T23:30:00Z");
  expect(dayAt(at, "America/Los_Angeles")).toBe("2026-11-30");
  expect(dayAt(at, "Asia/Tokyo")).toBe("2026-12-01");
});
