import type { Messages } from "./en";
import type { Locale } from "./locales";

const files: Record<Locale, () => Promise<Messages>> = {
  en: async () => (await import("./en")).en,
  es: async () => (await import("./es")).es,
};

const loaded = new Map<Locale, Promise<Messages>>();

/** The words of one language. A browser fetches that language alone; the promise stays the same for React's `use`. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const known = loaded.get(locale);
  if (known) return known;
  const loading = files[locale]().catch((error: unknown) => {
    loaded.delete(locale);
    throw error;
  });
  loaded.set(locale, loading);
  return loading;
}
