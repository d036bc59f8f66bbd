/** A moment as spreadsheets read and sort it, on the clocks of a time zone: "2026-11-23 14:05". */
export function exportMoment(at: Date, timeZone: string): string {
  const { day, time } = partsOf(at, timeZone);
  return `${day} ${time}`;
}

/** Its day alone, for the name of a file: "2026-11-23". */
export function exportDay(at: Date, timeZone: string): string {
  return partsOf(at, timeZone).day;
}

function partsOf(at: Date, timeZone: string): { day: string; time: string } {
  // Sweden writes dates as ISO 8601 does.
  const [day = "", time = ""] = at
    .toLocaleString("sv-SE", {
      dateStyle: "short",
      timeStyle: "short",
      timeZone,
    })
    .split(" ");
  return { day, time };
}
