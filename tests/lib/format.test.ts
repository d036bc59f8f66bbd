import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatBytes,
  formatBytesOf,
  formatClock,
  formatCount,
  formatDate,
  formatDeadline,
  formatWallClock,
  formatDuration,
  formatExact,
  formatRelative,
  formatSpan,
  formatTime,
  initials,
  plural,
} from "@/lib/format";

const now = new Date("2026-11-22T13:05:00Z");
const minutesFromNow = (minutes: number) =>
  new Date(now.getTime() + minutes * 60_000);

describe("durations", () => {
  it.each([
    [1, "about 1 minute"],
    [60, "about 1 minute"],
    [61, "about 2 minutes"],
    [715, "about 12 minutes"],
    [3600, "about 1 hour"],
    [4200, "about 1 hour 10 minutes"],
    [7260, "about 2 hours 1 minute"],
  ])("promises %d seconds as %s", (seconds, words) => {
    expect(formatDuration(seconds)).toBe(words);
  });

  it.each([
    [0, "0:00"],
    [-3, "0:00"],
    [9.99, "0:09"],
    [125, "2:05"],
    [3725, "1:02:05"],
  ])("shows %d seconds on a clock as %s", (seconds, words) => {
    expect(formatClock(seconds)).toBe(words);
  });

  it.each([
    [0, "0 seconds"],
    [45, "45 seconds"],
    [60, "1 minute"],
    [120, "2 minutes"],
    [90, "1 minute 30 seconds"],
  ])("names %d seconds exactly as %s", (seconds, words) => {
    expect(formatSpan(seconds)).toBe(words);
  });
});

describe("sizes", () => {
  it.each([
    [0, "0 B"],
    [812, "812 B"],
    [64_000, "64 KB"],
    [999_499, "999 KB"],
    [999_500, "1 MB"],
    [14_200_000, "14.2 MB"],
    [20_000_000, "20 MB"],
    [999_950_000, "1 GB"],
  ])("writes %d bytes as %s", (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });

  it("shows progress in the unit of the whole", () => {
    expect(formatBytesOf(310_000, 14_200_000)).toBe("0.3 of 14.2 MB");
    expect(formatBytesOf(14_200_000, 14_200_000)).toBe("14.2 of 14.2 MB");
  });

  it("never writes a thousand of a unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000_000_000 }), (bytes) => {
        expect(Number.parseFloat(formatBytes(bytes))).toBeLessThan(1000);
      }),
    );
  });
});

describe("moments", () => {
  it.each([
    [0, "just now"],
    [0.5, "just now"],
    [-0.75, "1 minute ago"],
    [-5, "5 minutes ago"],
    [-59.4, "59 minutes ago"],
    [-59.6, "1 hour ago"],
    [180, "in 3 hours"],
    [-24 * 60, "yesterday"],
    [24 * 60, "tomorrow"],
    [-3 * 24 * 60, "3 days ago"],
    [-8 * 24 * 60, "Nov 14"],
    [-400 * 24 * 60, "Oct 18, 2025"],
    [60 * 24 * 60, "Jan 21, 2027"],
  ])("describes %d minutes from now as %s", (minutes, words) => {
    expect(formatRelative(minutesFromNow(minutes), now, "UTC")).toBe(words);
  });

  it("takes the day of a date from the reader's time zone", () => {
    const lateEvening = new Date("2026-03-01T23:30:00Z");
    expect(formatDate(lateEvening, now, "UTC")).toBe("Mar 1");
    expect(formatDate(lateEvening, now, "Asia/Tokyo")).toBe("Mar 2");
  });

  it("writes an exact moment with its time zone", () => {
    expect(formatExact(now, "Europe/Berlin")).toBe(
      "Sun, Nov 22, 2026, 2:05 PM GMT+1",
    );
  });

  it.each([
    ["Europe/Berlin", "Sun, Nov 22, 2:05 PM (Berlin time)"],
    ["America/New_York", "Sun, Nov 22, 8:05 AM (New York time)"],
    ["UTC", "Sun, Nov 22, 1:05 PM (UTC)"],
    ["Etc/UTC", "Sun, Nov 22, 1:05 PM (UTC)"],
  ])("writes a deadline in %s as %s", (zone, words) => {
    expect(formatDeadline(now, zone, now)).toBe(words);
  });

  it("writes what a clock on the wall shows in a zone", () => {
    expect(formatWallClock(now, "America/New_York")).toBe("2026-11-22T08:05");
    expect(formatWallClock(now, "Asia/Kathmandu")).toBe("2026-11-22T18:50");
  });

  it("writes midnight as 12:00 AM", () => {
    expect(formatDeadline(new Date("2026-11-22T00:00:00Z"), "UTC", now)).toBe(
      "Sun, Nov 22, 12:00 AM (UTC)",
    );
  });

  it("writes the year of a deadline in another year", () => {
    expect(formatDeadline(new Date("2027-01-03T22:59:00Z"), "UTC", now)).toBe(
      "Sun, Jan 3, 2027, 10:59 PM (UTC)",
    );
  });

  it("writes a time of day with AM or PM and plain spaces", () => {
    expect(formatTime(now, "UTC")).toBe("1:05 PM");
    expect(formatExact(now, "UTC")).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe("counts", () => {
  it("groups thousands, and stops counting at a limit", () => {
    expect(formatCount(1234)).toBe("1,234");
    expect(formatCount(10_000, 10_000)).toBe("10,000");
    expect(formatCount(10_001, 10_000)).toBe("10,000+");
  });

  it("agrees in number", () => {
    expect(plural(0, "question")).toBe("0 questions");
    expect(plural(1, "question")).toBe("1 question");
    expect(plural(1200, "person", "people")).toBe("1,200 people");
  });
});

describe("initials", () => {
  it.each([
    ["Ada Lovelace", "AL"],
    ["  ada   king  lovelace ", "AL"],
    ["Plato", "P"],
    ["Ana O’Brien", "AO"],
    ["Ana O'Brien", "AO"],
    ["D’Arcy", "D"],
    ["ليلى حداد", "لح"],
    ["李小龍", "李"],
    ["Ångström, É.", "ÅÉ"],
    ["𝒜da 𝒜lan", "𝒜𝒜"],
    ["", "?"],
    ["—", "?"],
  ])("of %j are %s", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
