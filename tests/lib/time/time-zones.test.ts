import { expect, test } from "vitest";
import { cityOf, timeZoneLabel } from "@/lib/time/time-zones";

const winter = new Date("2026-12-01T12:00:00Z");

test.each([
  ["America/New_York", "New York (GMT-5, Eastern Time)"],
  ["Europe/Kiev", "Kyiv (GMT+2, Eastern European Time)"],
  ["Asia/Calcutta", "Kolkata (GMT+5:30, India Standard Time)"],
  ["Asia/Saigon", "Ho Chi Minh City (GMT+7, Indochina Time)"],
  ["UTC", "UTC (GMT+0)"],
])("%s reads as people know it: %s", (timeZone, label) => {
  expect(timeZoneLabel(timeZone, winter)).toBe(label);
});

test("no two time zones of the system have one label", () => {
  const labels = Intl.supportedValuesOf("timeZone").map((timeZone) =>
    timeZoneLabel(timeZone, winter),
  );
  expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
  expect(cityOf("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
});
