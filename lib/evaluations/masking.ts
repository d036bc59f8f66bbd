import { fold } from "@/lib/fold";
import type { TranscriptSegment } from "./transcript";

const MASK = "[name]";
const SHORTEST_NAME = 3;

/** Looked for in folded text; a word that stands in lower case is no name where others are capitalized. */
type Pattern = { words: RegExp; isCapitalized: boolean };

/**
 * The transcript without the candidate's name and email, where the candidate said them: the model shall not know who
 * spoke (L1, L13). Compared without accents and case (M2.15), but of a single word the capital counts, so that "mark" the
 * verb stays; recognizers that write everything small give none to go by.
 */
export function withoutName(
  segments: TranscriptSegment[],
  candidate: { name: string; email: string },
): TranscriptSegment[] {
  const patterns = patternsOf(candidate);
  const hasCapitals = segments.some(({ text }) => /\p{Lu}/u.test(text));
  return segments.map((segment) => ({
    ...segment,
    text: masked(segment.text, patterns, hasCapitals),
  }));
}

function patternsOf({ name, email }: { name: string; email: string }) {
  const words = fold(name).split(/\s+/u).map(partsOf).filter(isNotEmpty);
  const parts = words.flat().filter(({ length }) => length >= SHORTEST_NAME);
  const compounds = words.filter(({ length }) => length > 1);
  const patterns: Pattern[] = [
    ...parts.map((part) => single(asWord(literal(part)))),
    ...compounds.map((each) => single(asWord(joined(each)))),
  ];
  // Said as a whole, even a name of short parts such as "Bo Li" is nothing else.
  if (words.flat().join("").length > 1)
    patterns.push({
      words: asWhole(words),
      isCapitalized: words.flat().length === 1,
    });
  if (email) {
    const address = new RegExp(literal(fold(email)), "gu");
    patterns.push({ words: address, isCapitalized: false });
  }
  return patterns;
}

function single(words: RegExp): Pattern {
  return { words, isCapitalized: true };
}

/** "o'neil-mcdonald" is said and written in many ways. */
function partsOf(word: string): string[] {
  return word.split(/[,.'-]+/u).filter(Boolean);
}

function joined(parts: string[]): string {
  return parts.map(literal).join("[\\s'-]{0,2}");
}

function asWhole(words: string[][]): RegExp {
  const whole = words.flat().join("");
  // Chinese and Japanese are written without spaces between words.
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+$/u.test(whole)
    ? new RegExp(words.map(joined).join("\\s*"), "gu")
    : asWord(words.map(joined).join("[\\s,.'-]{1,3}"));
}

function asWord(pattern: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`,
    "gu",
  );
}

/** Found in the folded text, taken out of the text as it stands. */
function masked(
  text: string,
  patterns: Pattern[],
  hasCapitals: boolean,
): string {
  const { folded, place } = foldedWithPlaces(text);
  const found = patterns.flatMap(({ words, isCapitalized }) =>
    Array.from(folded.matchAll(words), ({ index, 0: match }) => {
      const [start, end] = [place(index), place(index + match.length)];
      const isSmall = /^\p{Ll}/u.test(text.slice(start));
      return isCapitalized && hasCapitals && isSmall ? [] : [{ start, end }];
    }).flat(),
  );
  let result = "";
  let at = 0;
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    if (start >= at) result += text.slice(at, start) + MASK;
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}

/** A text folded letter by letter, and where in the text a place of it is. */
function foldedWithPlaces(text: string) {
  const places: number[] = [];
  let folded = "";
  let at = 0;
  for (const letter of text) {
    const plain = fold(letter);
    for (let i = 0; i < plain.length; i++) places.push(at);
    folded += plain;
    at += letter.length;
  }
  // A match that ends within a folded letter takes all of it.
  const place = (index: number) => {
    const isWithin = index > 0 && places[index] === places[index - 1];
    const next = isWithin
      ? places.find((each) => each > places[index]!)
      : places[index];
    return next ?? text.length;
  };
  return { folded, place };
}

function isNotEmpty(parts: string[]): boolean {
  return parts.length > 0;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
