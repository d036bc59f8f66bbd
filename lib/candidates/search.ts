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
