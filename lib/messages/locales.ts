/**
 * The languages a candidate can choose from, each by its own name. A further one is its file, and a line here, in
 * load.ts and in deadlines.ts.
 */
const languages = {
  en: { name: "English", direction: "ltr" },
  es: { name: "Español", direction: "ltr" },
} as const satisfies Record<string, { name: string; direction: "ltr" | "rtl" }>;

/** A language as BCP 47 writes it. */
export type Locale = keyof typeof languages;

export const locales = Object.keys(languages) as [Locale, ...Locale[]];

export const defaultLocale: Locale = "en";

export function languageName(locale: Locale): string {
  return languages[locale].name;
}

/** Which way the language is written, for `dir`. */
export function directionOf(locale: Locale): "ltr" | "rtl" {
  return languages[locale].direction;
}

export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && Object.hasOwn(languages, value);
}

/** The first language of a browser's Accept-Language header that we speak, or the default. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  return wantedLocale(acceptLanguage) ?? defaultLocale;
}

/** The same, or null where the header names none that we speak. */
export function wantedLocale(acceptLanguage: string | null): Locale | null {
  const wishes = (acceptLanguage ?? "").split(",").map((wish) => {
    const [tag = "", quality = "q=1"] = wish.trim().split(/\s*;\s*/);
    return {
      language: tag.split("-")[0]?.toLowerCase(),
      quality: Number(quality.replace("q=", "")),
    };
  });
  const best = wishes
    .filter(({ language }) => isLocale(language))
    .sort((one, other) => other.quality - one.quality)[0];
  return isLocale(best?.language) ? best.language : null;
}

/** A stored or asked-for language, or the default when we do not speak it. */
export function localeOf(value: unknown): Locale {
  return isLocale(value) ? value : defaultLocale;
}
