import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  scoreAnswer,
  scoreCriteria,
  scoreInterview,
} from "@/lib/evaluations/scoring";

const criteria = [
  { id: "a", weight: 3 },
  { id: "b", weight: 1 },
];

describe("scores are arithmetic over levels", () => {
  test("an answer's score is the weighted mean of its levels", () => {
    expect(scoreAnswer(criteria, levels(5, 1))).toBe(4);
    expect(scoreAnswer(criteria, levels(4, 3))).toBe(3.75);
  });

  test("a criterion without enough evidence counts neither up nor down", () => {
    expect(scoreAnswer(criteria, levels(4, null))).toBe(4);
  });

  test("no evidence at all is no score", () => {
    expect(scoreAnswer(criteria, levels(null, null))).toBeNull();
    expect(scoreAnswer([], [])).toBeNull();
  });

  test("an interview's score is the mean of its scored answers, and says how many those are", () => {
    expect(scoreInterview([4, null, 3])).toEqual({
      score: 3.5,
      scored: 2,
      of: 3,
    });
    expect(scoreInterview([null])).toEqual({ score: null, scored: 0, of: 1 });
  });

  test("a score never leaves the range of its levels", () => {
    const level = fc.constantFrom(1, 2, 3, 4, 5, null);
    fc.assert(
      fc.property(level, level, (a, b) => {
        const score = scoreAnswer(criteria, levels(a, b));
        const given = [a, b].filter((each) => each !== null);
        if (given.length === 0) {
          expect(score).toBeNull();
          return;
        }
        expect(score).toBeGreaterThanOrEqual(Math.min(...given));
        expect(score).toBeLessThanOrEqual(Math.max(...given));
      }),
    );
  });
});

describe("L12: several runs", () => {
  test("the median counts and the spread is shown", () => {
    expect(scoreRuns([3, 4, 4])).toMatchObject({
      level: 4,
      spread: 1,
      isUnstable: false,
    });
  });

  test("runs two levels apart are unstable", () => {
    expect(scoreRuns([2, 4, 3])).toMatchObject({
      level: 3,
      spread: 2,
      isUnstable: true,
    });
  });

  test("disagreement on whether there is evidence is unstable, and half without it is no level", () => {
    expect(scoreRuns([4, null, 4])).toMatchObject({
      level: 4,
      isUnstable: true,
    });
    expect(scoreRuns([4, null])).toMatchObject({
      level: null,
      isUnstable: true,
    });
  });

  test("one run is its own median", () => {
    expect(scoreRuns([2])).toEqual({
      criterionId: "a",
      level: 2,
      spread: 0,
      isUnstable: false,
    });
    expect(scoreRuns([null])).toMatchObject({
      level: null,
      isUnstable: false,
    });
  });
});

type Level = 1 | 2 | 3 | 4 | 5 | null;

function levels(a: number | null, b: number | null) {
  return [
    { criterionId: "a", level: a },
    { criterionId: "b", level: b },
  ];
}

function scoreRuns(runs: Level[]) {
  return scoreCriteria(
    [{ id: "a" }],
    runs.map((level) => [{ criterionId: "a", level }]),
  )[0];
}
