/** Letters that are no letter with a mark on it, so that Unicode takes nothing off them. */
const plainLetters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  // At the end of a word only, so that a letter folded alone has the other.
  ς: "σ",
};

/**
 * Letter by letter or as a whole: a text without accents and case, with plain apostrophes and hyphens: how names and phrases are compared. Longer or
 * shorter than the text it was made of.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþıς]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[\u2018\u2019\u201B\u02BC\u02B9\u00B4`]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
