import type { Count } from "@/lib/paging";
import { day, hour, minute } from "@/lib/time/duration";
import { cityOf } from "@/lib/time/time-zones";

/** Values in words, the same on server and browser. American English throughout. */
const LOCALE = "en-US";

/** Seconds as a promise to a person: "about 12 minutes", "about 1 hour 10 minutes". Rounds up: nobody likes to be told too little. */
export function formatDuration(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  if (minutes < 60) return `about ${plural(minutes, "minute")}`;
  const rest = minutes % 60;
  const hours = plural((minutes - rest) / 60, "hour");
  return rest ? `about ${hours} ${plural(rest, "minute")}` : `about ${hours}`;
}

/** An exact span of time: "45 seconds", "2 minutes", "1 minute 30 seconds". */
export function formatSpan(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  return [
    ...(minutes ? [plural(minutes, "minute")] : []),
    ...(rest || !minutes ? [plural(rest, "second")] : []),
  ].join(" ");
}

/** Seconds as a clock: "2:05", "1:02:05". */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const tail = String(whole % 60).padStart(2, "0");
  return hours
    ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}`
    : `${minutes}:${tail}`;
}

/** Bytes in the decimal units of a system's file list: "812 B", "64 KB", "14.2 MB". */
export function formatBytes(bytes: number): string {
  const { divisor, unit, digits } = byteUnit(bytes);
  return `${Number((bytes / divisor).toFixed(digits))} ${unit}`;
}

/** How much of a whole is there, in the whole's unit: "3.1 of 14.2 MB". */
export function formatBytesOf(done: number, total: number): string {
  const { divisor, unit, digits } = byteUnit(total);
  return `${(done / divisor).toFixed(digits)} of ${(total / divisor).toFixed(digits)} ${unit}`;
}

export function byteUnit(bytes: number) {
  // 999.95 of a unit would be written "1000.0": the next unit begins there.
  if (bytes < 1000) return { divisor: 1, unit: "B", digits: 0 };
  if (bytes < 999_500) return { divisor: 1000, unit: "KB", digits: 0 };
  if (bytes < 999_950_000) return { divisor: 1e6, unit: "MB", digits: 1 };
  return { divisor: 1e9, unit: "GB", digits: 1 };
}

/**
 * A moment as seen from `now`: "just now", "5 minutes ago", "in 3 hours", "yesterday", "in 2 days"; from a week away on,
 * the date.
 */
export function formatRelative(
  at: Date,
  now: Date,
  timeZone?: string,
  format = relativeFormat,
): string {
  const ahead = at.getTime() - now.getTime();
  const distance = Math.abs(ahead);
  const sign = Math.sign(ahead);
  if (distance < 45_000) return "just now";
  if (distance < hour - minute / 2)
    return format.format(
      sign * Math.max(1, Math.round(distance / minute)),
      "minute",
    );
  if (distance < day - hour / 2)
    return format.format(sign * Math.round(distance / hour), "hour");
  if (distance < 7 * day - day / 2)
    return format.format(sign * Math.round(distance / day), "day");
  return formatDate(at, now, timeZone);
}

/** The same in few letters: "5m ago", "in 3h". */
export function formatRelativeShort(
  at: Date,
  now: Date,
  timeZone?: string,
): string {
  return formatRelative(at, now, timeZone, shortRelativeFormat);
}

const relativeFormat = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" });
const shortRelativeFormat = new Intl.RelativeTimeFormat(LOCALE, {
  numeric: "auto",
  style: "narrow",
});

/** "Nov 14", and the year when it is not that of `now`: "Nov 14, 2025". */
export function formatDate(at: Date, now: Date, timeZone?: string): string {
  return write(
    isOtherYear(at, now, timeZone) ? "date" : "dayOfYear",
    at,
    timeZone,
  );
}

/** "12:57 PM". */
export function formatTime(at: Date, timeZone: string): string {
  return write("clock", at, timeZone);
}

/** The full moment: "Sun, Nov 22, 2026, 2:05 PM GMT+1". */
export function formatExact(at: Date, timeZone?: string): string {
  return write("exact", at, timeZone);
}

/** A deadline nobody can misread: "Sun, Nov 29, 5:00 PM (Berlin time)", with the year when it is not that of `now`. */
export function formatDeadline(
  at: Date,
  timeZone: string,
  now = new Date(),
): string {
  const name = isOtherYear(at, now, timeZone) ? "momentInYear" : "moment";
  return `${write(name, at, timeZone)} (${zoneName(timeZone)})`;
}

/** A moment of the coming days: "Wed, 9:00 AM", and from six days away on "Wed, Dec 9, 9:00 AM". */
export function formatSoon(at: Date, timeZone: string, now: Date): string {
  const isNear = at.getTime() - now.getTime() < 6 * day;
  return isNear
    ? `${write("weekday", at, timeZone)}, ${write("clock", at, timeZone)}`
    : write("moment", at, timeZone);
}

function isOtherYear(at: Date, now: Date, timeZone?: string): boolean {
  return write("year", at, timeZone) !== write("year", now, timeZone);
}

/** What a clock on the wall there shows, for comparing: ISO 8601 to the minute, without a zone. */
export function formatWallClock(at: Date, timeZone: string): string {
  // Swedish is written that way, but for the T.
  const made =
    wallClocks.get(timeZone) ??
    new Intl.DateTimeFormat("sv", {
      dateStyle: "short",
      timeStyle: "short",
      timeZone,
    });
  wallClocks.set(timeZone, made);
  return made.format(at).replace(" ", "T");
}

const wallClocks = new Map<string, Intl.DateTimeFormat>();

const dayOfYear = { day: "numeric", month: "short" } as const;
const clock = { hour: "numeric", minute: "2-digit" } as const;
const moment = { weekday: "short", ...dayOfYear, ...clock } as const;
const momentInYear = { ...moment, year: "numeric" } as const;
const timeFormats = {
  year: { year: "numeric" },
  dayOfYear,
  date: { ...dayOfYear, year: "numeric" },
  clock,
  weekday: { weekday: "short" },
  moment,
  momentInYear,
  exact: { ...momentInYear, timeZoneName: "short" },
} as const;

/** Some browsers put a narrow space before AM and PM, others a plain one: the page must be the same in all. */
function write(
  name: keyof typeof timeFormats,
  at: Date,
  timeZone?: string,
): string {
  return timeFormat(name, timeZone).format(at).replaceAll("\u202f", " ");
}

const madeFormats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than writing a whole page, so each is made once. There are a few hundred time zones. */
function timeFormat(
  name: keyof typeof timeFormats,
  timeZone?: string,
): Intl.DateTimeFormat {
  const key = `${name} ${timeZone}`;
  const made =
    madeFormats.get(key) ??
    new Intl.DateTimeFormat(LOCALE, { ...timeFormats[name], timeZone });
  madeFormats.set(key, made);
  return made;
}

function zoneName(timeZone: string): string {
  const city = cityOf(timeZone);
  return timeZone.includes("/") && !timeZone.startsWith("Etc/")
    ? `${city} time`
    : city;
}

/** "1,234"; above `limit`, and for counts that were not finished, "10,000+". */
export function formatCount(count: number | Count, limit = Infinity): string {
  const { value, isMore } =
    typeof count === "number"
      ? { value: Math.min(count, limit), isMore: count > limit }
      : count;
  return `${numberFormat.format(value)}${isMore ? "+" : ""}`;
}

const numberFormat = new Intl.NumberFormat(LOCALE);

/** "1 question", "5 questions", "1,200 people". */
export function plural(
  count: number,
  one: string,
  many: string = `${one}s`,
): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** Up to two letters of a name, its first and its last word: "AL". Whole characters in any script. */
export function initials(name: string): string {
  // An apostrophe is within a word: O’Brien.
  const words = name
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, "")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = picked
    .map((word) => Array.from(word ?? "")[0] ?? "")
    .join("");
  return letters.toLocaleUpperCase(LOCALE) || "?";
}
