import { plainLetters } from "@/lib/plain-spelling";

/** The Greek sigma that ends a word counts as the other one, which a letter folded alone becomes. */
const foldedLetters: Record<string, string> = { ...plainLetters, ς: "σ" };

/**
 * A text without accents and case, with plain apostrophes and hyphens, as names and phrases are compared: letter by letter
 * or as a whole. Longer or shorter than the text it was made of.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþıς]/g, (letter) => foldedLetters[letter] ?? letter)
    .replace(/[\u2018\u2019\u201B\u02BC\u02B9\u00B4`]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
