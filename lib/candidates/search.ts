/** Lower-case and without accents, so that "Åse" finds "ase" and the reverse. */
export function searchable(...parts: string[]): string {
  return parts
    .join(" ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/** What was typed, as the words that must all be found. */
export function searchWords(typed: string): string[] {
  return searchable(typed).split(" ").filter(Boolean).slice(0, 8);
}
