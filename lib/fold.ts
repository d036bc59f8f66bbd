/**
 * A text without accents and case, with plain apostrophes and hyphens, as names and phrases are compared: letter by letter
 * or as a whole. Longer or shorter than the text it was made of.
 */
export function fold(text: string): string {
  // The Greek sigma that ends a word counts as the other one, which a letter folded alone becomes.
  return plain(text, "'").replaceAll("ς", "σ");
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * How names and what is searched for are compared, and stored for it: without apostrophes and control characters (of which
 * the database refuses some), too. "Åse" finds "ase", "O'Brien" and "OBrien" find "O’Brien".
 */
export function plainSpelling(text: string): string {
  return plain(text.replace(invisible, ""), "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** The same for a text whose places must stay the same: no letter is taken off or made two. */
export function plainText(text: string): string {
  return withoutMarks(withPlainSigns(text, "'"));
}

/** Signs once more at the end: taken apart, some letters give others. */
function plain(text: string, apostrophe: string): string {
  const letters = withoutMarks(withPlainSigns(text, apostrophe));
  return withPlainSigns(letters, apostrophe).replace(
    /[ßæœøłđðþı]/g,
    (letter) => plainLetters[letter] ?? letter,
  );
}

function withPlainSigns(text: string, apostrophe: string): string {
  return text.replace(apostrophes, apostrophe).replace(dashes, "-");
}

function withoutMarks(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Marks of direction, joiners, soft hyphens and the like, which come along when a name or an address is copied. */
export const invisible =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/**
 * Apostrophes, the accents and letters that people type for them, and the dot of "Gal·la". The migration "plain_signs"
 * has the same.
 */
const apostrophes =
  /['`\u00B4\u00B7\u02B9\u02BB-\u02BF\u05F3\u2018\u2019\u201B\u2027\u2032\u2035\uFF07]/g;

/** Hyphens, dashes and the minus sign. The same migration has them. */
const dashes = /[\u058A\u05BE\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/g;

/** Letters that are no letter with a mark on it, so that Unicode takes nothing off them. The migration "declined_and_names" has them. */
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
};

/** All of these signs: where one stands, another may be meant. */
export const plainSigns = new RegExp(
  `[-${apostrophes.source.slice(1, -1)}${dashes.source.slice(1, -1)}]`,
  "g",
);
