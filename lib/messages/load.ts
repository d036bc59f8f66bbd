import { oneStop, oneStopInParts } from "@/lib/one-stop";
import type { Messages } from "./en";
import { languageOf, type Locale } from "./locales";

const loaded = new Map<Locale, Promise<Messages>>();

/** The words of one language. A browser fetches that language alone; the promise stays the same for React's `use`. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const known = loaded.get(locale);
  if (known) return known;
  const words = languageOf(locale).words();
  const loading = words.then(withOneStop, (error: unknown) => {
    loaded.delete(locale);
    throw error;
  });
  loaded.set(locale, loading);
  return loading;
}

/** The same catalogue, whose sentences end once whatever name is set in last. */
function withOneStop<Entry>(entry: Entry): Entry {
  if (typeof entry === "function")
    return ((...set: unknown[]) =>
      ending(Reflect.apply(entry, null, set))) as Entry;
  if (Array.isArray(entry) || entry === null || typeof entry !== "object")
    return entry;
  return Object.fromEntries(
    Object.entries(entry).map(([key, inner]) => [key, withOneStop(inner)]),
  ) as Entry;
}

function ending(said: unknown): unknown {
  if (typeof said === "string") return oneStop(said);
  return Array.isArray(said) ? oneStopInParts(said) : said;
}
