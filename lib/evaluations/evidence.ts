import type { CriterionLevel, ModelJudgement } from "./schema";
import { plainWords, type TranscriptSegment } from "./transcript";

/** Shorter quotes are found in almost any text. */
const SHORTEST_QUOTE = 4;

/** The levels to store, or what is wrong in words that the model can act on. */
export type CheckedJudgement =
  | { isSound: true; value: CriterionLevel[] }
  | { isSound: false; problems: string[] };

/**
 * Holds a model's judgement against rubric and transcript (L4): every criterion once and no other, no level without
 * evidence, evidence only from segments that exist, quotes only of words that are in them.
 * `criteria` are in the order of the prompt, where they are called c1, c2 …
 */
export function checkJudgement(
  judgement: ModelJudgement,
  criteria: { id: string }[],
  segments: TranscriptSegment[],
): CheckedJudgement {
  const problems: string[] = [];
  const levels = criteria.flatMap(({ id }, index) => {
    const name = criterionName(index);
    const judged = judgement.criteria.filter(
      ({ criterionId }) => criterionId === name,
    );
    const [found] = judged;
    if (!found || judged.length > 1) {
      problems.push(`Criterion ${name} must be judged exactly once.`);
      return [];
    }
    if (found.level !== null && found.evidence.length === 0)
      problems.push(
        `Criterion ${name} has a level without evidence: cite a segment, or give null.`,
      );
    const evidence = found.evidence.flatMap((cited) => {
      const place = findQuote(cited, segments);
      if (typeof place === "string") {
        problems.push(`Criterion ${name}: ${place}`);
        return [];
      }
      return [{ ...cited, ...place }];
    });
    return [
      { criterionId: id, level: found.level, reason: found.reason, evidence },
    ];
  });
  const known = new Set(criteria.map((_, index) => criterionName(index)));
  for (const { criterionId } of judgement.criteria)
    if (!known.has(criterionId))
      problems.push(`There is no criterion ${criterionId}.`);
  return problems.length > 0
    ? { isSound: false, problems }
    : { isSound: true, value: levels };
}

/** What a criterion is called in the prompt. */
export function criterionName(index: number): string {
  return `c${index + 1}`;
}

/** The times of the quoted words, or what is wrong with the citation. A sentence may run into the next segment. */
function findQuote(
  { segmentId, quote }: { segmentId: string; quote: string },
  segments: TranscriptSegment[],
): { start: number | null; end: number | null } | string {
  const index = segments.findIndex(({ id }) => id === segmentId);
  const segment = segments[index];
  if (!segment) return `there is no segment ${segmentId}.`;
  const wanted = plainWords(quote);
  const words = plainWords(segment.text);
  if (wanted.length < SHORTEST_QUOTE && wanted !== words)
    return `the quote from ${segmentId} is too short to be found again.`;
  if (wanted !== "" && words.includes(wanted))
    return { start: segment.start, end: segment.end };
  const next = segments[index + 1];
  const at = next ? `${words} ${plainWords(next.text)}`.indexOf(wanted) : -1;
  if (next && at >= 0 && at < words.length)
    return { start: segment.start, end: next.end };
  return `the quote is not in ${segmentId}: copy the words exactly.`;
}
