import { english } from "./english";
import type { Messages } from "./en";
import { spanish } from "./spanish";

export type Language = {
  /** By itself. */
  name: string;
  direction: "ltr" | "rtl";
  /** A page that failed: known beforehand, because nothing can be fetched any more then. */
  failure: { title: string; text: string; reference: string; retry: string };
  /** Names of time zones that say too little, each with a better one. */
  zones?: Record<string, string>;
  words: () => Promise<Messages>;
};

/** The languages a candidate can choose from. A further one is its two files and an entry here. */
const languages = {
  en: { ...english, words: async () => (await import("./en")).en },
  es: { ...spanish, words: async () => (await import("./es")).es },
} satisfies Record<string, Language>;

/** A language as BCP 47 writes it. */
export type Locale = keyof typeof languages;

export const locales = Object.keys(languages) as [Locale, ...Locale[]];

export const defaultLocale: Locale = "en";

export function languageOf(locale: Locale): Language {
  return languages[locale];
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
