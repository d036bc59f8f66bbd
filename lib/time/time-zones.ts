/** Cities by their names of today, where the names of zones keep the old ones. */
const today: Record<string, string> = {
  Asmera: "Asmara",
  Calcutta: "Kolkata",
  Enderbury: "Kanton",
  Faeroe: "Faroe",
  Godthab: "Nuuk",
  Katmandu: "Kathmandu",
  Kiev: "Kyiv",
  Ponape: "Pohnpei",
  Rangoon: "Yangon",
  Saigon: "Ho Chi Minh City",
  Truk: "Chuuk",
};

/** The city that a time zone is named after: "New York" of America/New_York. */
export function cityOf(timeZone: string): string {
  const city = (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
  return today[city] ?? city;
}

/** Made for hundreds of zones at once, which takes a sixth of a second; offsets change by the day at most. */
const made = { day: "", labels: new Map<string, string>() };

/** A time zone as people know it, its city first, so that typing finds it: "New York (GMT-5, Eastern Time)". */
export function timeZoneLabel(timeZone: string, now: Date): string {
  const day = now.toISOString().slice(0, 10);
  if (made.day !== day) Object.assign(made, { day, labels: new Map() });
  const label = made.labels.get(timeZone) ?? makeLabel(timeZone, now);
  made.labels.set(timeZone, label);
  return label;
}

function makeLabel(timeZone: string, now: Date): string {
  const part = (timeZoneName: "shortOffset" | "longGeneric") =>
    new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName })
      .formatToParts(now)
      .find(({ type }) => type === "timeZoneName")?.value ?? "";
  const name = part("longGeneric");
  const facts = name.startsWith("GMT")
    ? [part("shortOffset")]
    : [part("shortOffset"), name];
  return `${cityOf(timeZone)} (${facts.join(", ")})`;
}
