import { popularProviders } from "@/lib/candidates/email-hints";

/** Lower-case and without accents and control characters, of which the database refuses some, so that "Åse" finds "ase" and the reverse. */
export function searchable(...parts: string[]): string {
  return parts
    .join(" ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** What was typed, as the words that must all be found. */
export function searchWords(typed: string): string[] {
  return searchable(typed).split(" ").filter(Boolean).slice(0, 8);
}

/** Whether a word is the better part of an address: then few have it, however many candidates there are. */
export function isAddress(word: string): boolean {
  return /^[^@]{4,}@/.test(word);
}

/**
 * The part of a word by which the trigram index should look for it; the whole word is then looked for in what that
 * finds. A provider that a third of all candidates use tells nobody apart, and every trigram is a walk through a list:
 * a million addresses are told apart by their last letters before the @ in a tenth of the time.
 */
export function tellingPart(word: string): string {
  const [name = "", ...rest] = word.split("@");
  const domain = rest.join("@");
  const tellsNothing = popularProviders.some((each) => each.startsWith(domain));
  return isAddress(word) && tellsNothing ? `${name.slice(-8)}@` : word;
}
