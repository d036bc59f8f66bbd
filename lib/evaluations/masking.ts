import type { TranscriptSegment } from "./transcript";

const MASK = "[name]";
const SHORTEST_NAME = 3;

/**
 * The transcript without the candidate's name and email, where the candidate said them: the model shall not know who
 * spoke (L1, L13). Only capitalized words are taken for a name, so that "mark" the verb stays.
 */
export function withoutName(
  segments: TranscriptSegment[],
  candidate: { name: string; email: string },
): TranscriptSegment[] {
  const whole = candidate.name.trim();
  const patterns = candidate.name
    .split(/[\s,.'’-]+/u)
    .filter((part) => part.length >= SHORTEST_NAME)
    .map((part) => asWord(spellings(part).map(literal).join("|")));
  // Said as a whole, even a name of short parts such as "Bo Li" is nothing else.
  if (whole.length > 1) patterns.unshift(asName(whole));
  if (candidate.email)
    patterns.unshift(new RegExp(literal(candidate.email), "giu"));
  return segments.map((segment) => ({
    ...segment,
    text: patterns.reduce(
      (text, pattern) => text.replace(pattern, MASK),
      segment.text,
    ),
  }));
}

function asName(whole: string): RegExp {
  const words = whole.split(/\s+/u).map(literal).join("\\s+");
  // Chinese and Japanese are written without spaces between words.
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\s]+$/u.test(whole)
    ? new RegExp(words.replaceAll("\\s+", "\\s*"), "gu")
    : asWord(words);
}

function asWord(pattern: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`,
    "gu",
  );
}

function spellings(part: string): string[] {
  const capital = part.charAt(0).toUpperCase();
  return [
    capital + part.slice(1),
    capital + part.slice(1).toLowerCase(),
    part.toUpperCase(),
  ];
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
