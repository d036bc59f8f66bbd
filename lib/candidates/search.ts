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
