import type { CriterionLevel } from "./schema";

/** Levels of one criterion over all runs of the model. */
export type CriterionScore = {
  criterionId: string;
  /** Median level 1–5; null when most runs found not enough evidence. */
  level: number | null;
  /** Highest minus lowest level. */
  spread: number;
  /** Runs disagree by two levels, or on whether there is evidence at all: look yourself (L12). */
  isUnstable: boolean;
};

const UNSTABLE_SPREAD = 2;

/** Puts the runs of one answer together, criterion by criterion. */
export function scoreCriteria(
  criteria: { id: string }[],
  runs: Pick<CriterionLevel, "criterionId" | "level">[][],
): CriterionScore[] {
  return criteria.map(({ id }) => {
    const all = runs.map(
      (run) => run.find((each) => each.criterionId === id)?.level ?? null,
    );
    const levels = all.filter((level) => level !== null).sort((a, b) => a - b);
    const missing = all.length - levels.length;
    const spread =
      levels.length > 0 ? Math.max(...levels) - Math.min(...levels) : 0;
    return {
      criterionId: id,
      level: missing >= levels.length ? null : median(levels),
      spread,
      isUnstable:
        spread >= UNSTABLE_SPREAD || (missing > 0 && levels.length > 0),
    };
  });
}

/** Weighted mean of the levels that have evidence, 1–5 with two digits; null when none has. */
export function scoreAnswer(
  criteria: { id: string; weight: number }[],
  scores: Pick<CriterionScore, "criterionId" | "level">[],
): number | null {
  let sum = 0;
  let weights = 0;
  for (const { id, weight } of criteria) {
    const level = scores.find((score) => score.criterionId === id)?.level;
    if (level === null || level === undefined) continue;
    sum += level * weight;
    weights += weight;
  }
  return weights > 0 ? twoDigits(sum / weights) : null;
}

/** Mean of the answers that have a score. What was not answered or not heard is counted beside it, never as a zero. */
export function scoreInterview(answers: (number | null)[]): {
  score: number | null;
  scored: number;
  of: number;
} {
  const scores = answers.filter((score) => score !== null);
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    score: scores.length > 0 ? twoDigits(sum / scores.length) : null,
    scored: scores.length,
    of: answers.length,
  };
}

function median(sorted: number[]): number {
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

function twoDigits(value: number): number {
  return Math.round(value * 100) / 100;
}
