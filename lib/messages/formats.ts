import { byteUnit } from "@/lib/format";

type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * Numbers, quantities and times as a language writes them, for the language's file to build its words from. `zones` are
 * names of time zones that say too little, each with a better one.
 */
export function formatsOf(tag: string, zones: Record<string, string> = {}) {
  const rules = new Intl.PluralRules(tag);
  const count = (value: number) => value.toLocaleString(tag);
  /** "12 minutos". */
  const quantity = (
    value: number,
    unit: "second" | "minute" | "hour",
  ): string =>
    value.toLocaleString(tag, { style: "unit", unit, unitDisplay: "long" });
  const time = (at: Date, timeZone: string) =>
    at.toLocaleTimeString(tag, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    });
  const zone = (at: Date, timeZone: string) => {
    const name = new Intl.DateTimeFormat(tag, {
      timeZone,
      timeZoneName: "longGeneric",
    })
      .formatToParts(at)
      .find(({ type }) => type === "timeZoneName")?.value;
    // A zone without a name of its own is written as its distance from UTC, "GMT+00:00", which nobody says.
    if (!name) return timeZone;
    return zones[name] ?? name.replace("GMT+00:00", "UTC");
  };
  return {
    /** "1 pregunta", "5 preguntas". */
    plural: (value: number, forms: Forms): string =>
      `${count(value)} ${forms[rules.select(value)] ?? forms.other}`,

    quantity,

    /** "17:00". */
    time,

    /** "1 minuto 30 segundos", parts joined by `and`. */
    span: (seconds: number, and: string): string => {
      const minutes = Math.floor(seconds / 60);
      const rest = Math.round(seconds % 60);
      return [
        ...(minutes ? [quantity(minutes, "minute")] : []),
        ...(rest || !minutes ? [quantity(rest, "second")] : []),
      ].join(and);
    },

    /** "domingo 29 de noviembre de 2026, 17:00 (hora de Europa central)". */
    deadline: (at: Date, timeZone: string): string => {
      const day = at
        .toLocaleDateString(tag, {
          weekday: "long",
          day: "numeric",
          month: "long",
          year: "numeric",
          timeZone,
        })
        .replace(",", "");
      return `${day}, ${time(at, timeZone)} (${zone(at, timeZone)})`;
    },

    /** How much of a whole is there, in the whole's unit: "3,1" of "14,2 MB". */
    bytes: (done: number, total: number): { done: string; total: string } => {
      const { divisor, unit, digits } = byteUnit(total);
      const write = (bytes: number) =>
        (bytes / divisor).toLocaleString(tag, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        });
      return { done: write(done), total: `${write(total)} ${unit}` };
    },
  };
}

/** Seconds as whole minutes, rounded up (nobody likes to be told too little), and those as hours and minutes. */
export function hoursAndMinutes(seconds: number): {
  hours: number;
  minutes: number;
} {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
