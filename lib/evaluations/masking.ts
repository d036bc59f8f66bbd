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
  const patterns = candidate.name
    .split(/[\s,.'’-]+/u)
    .filter((part) => part.length >= SHORTEST_NAME)
    .map(
      (part) =>
        new RegExp(
          `(?<![\\p{L}\\p{N}])(?:${spellings(part).map(literal).join("|")})(?![\\p{L}\\p{N}])`,
          "gu",
        ),
    );
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

function spellings(part: string): string[] {
  const capital = part.charAt(0).toUpperCase();
  return [
    capital + part.slice(1),
    capital + part.slice(1).toLowerCase(),
    part.toUpperCase(),
  ];
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
