/** Line breaks of other systems, and what Unicode calls one. */
const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * Control characters except tab and line feed, lone surrogates, code points that are no characters, and marks that turn
 * the direction of what follows: PostgreSQL or JSON refuse some of them, the others make text look like other text.
 */
const unwanted =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/gu;

/** What nobody can see: spaces, joiners, fillers, variation selectors, the empty Braille cell. */
const invisibleOnly = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

const plainAscii = /^[\n -~]*$/;

/**
 * A text of several lines as it is stored, in Unicode's composed form (NFC); empty when nothing in it can be seen. Not
 * trimmed. Cleaning it again changes nothing.
 */
export function cleanText(text: string): string {
  const clean = plainAscii.test(text)
    ? text
    : text.replace(lineBreaks, "\n").replace(unwanted, "").normalize("NFC");
  return invisibleOnly.test(clean) ? "" : clean;
}

/** The same for one line, trimmed: line breaks and tabs become a space. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\t\n]+/g, " ")
    .trim();
}

/** Strings anywhere in a JSON value cleaned, its keys too. */
export function cleanJson<T>(value: T): T;
export function cleanJson(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value))
    return value.map((each: unknown) => cleanJson(each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [
      cleanText(key),
      cleanJson(each),
    ]),
  );
}

/** As at the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first `most` UTF-16 units of a text, without half a character at the end. */
export function cutText(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Cs}$/u, "");
}
