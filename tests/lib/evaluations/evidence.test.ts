import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkJudgement } from "@/lib/evaluations/evidence";
import type { ModelJudgement } from "@/lib/evaluations/schema";

const criteria = [
  { id: "018f0000-0000-7000-8000-000000000001" },
  { id: "018f0000-0000-7000-8000-000000000002" },
];
const segments = [
  { id: "s1", start: 0, end: 2.5, text: "I found the slow query —" },
  { id: "s2", start: 2.5, end: 6, text: "and added an index. Ça marche!" },
  { id: "s3", start: 6, end: 7, text: "No" },
];

const sound: ModelJudgement = {
  criteria: [
    {
      criterionId: "c1",
      level: 4,
      reason: "Names cause and cure.",
      evidence: [{ segmentId: "s2", quote: "added an index" }],
    },
    { criterionId: "c2", level: null, reason: "Not said.", evidence: [] },
  ],
  summary: "A query was made fast.",
};

describe("L4: a judgement is accepted only with evidence", () => {
  test("levels come out under the rubric's ids, evidence with its times", () => {
    expect(checkJudgement(sound, criteria, segments)).toEqual({
      isSound: true,
      value: [
        {
          criterionId: criteria[0]!.id,
          level: 4,
          reason: "Names cause and cure.",
          evidence: [
            { segmentId: "s2", quote: "added an index", start: 2.5, end: 6 },
          ],
        },
        {
          criterionId: criteria[1]!.id,
          level: null,
          reason: "Not said.",
          evidence: [],
        },
      ],
    });
  });

  test.each([
    ["a level without evidence", { evidence: [] }, "level without evidence"],
    [
      "an unknown segment",
      { evidence: [{ segmentId: "s9", quote: "added an index" }] },
      "no segment s9",
    ],
    [
      "a quote that was not said",
      { evidence: [{ segmentId: "s2", quote: "I saved a million" }] },
      "not in s2",
    ],
    [
      "a quote of another segment",
      { evidence: [{ segmentId: "s3", quote: "added an index" }] },
      "not in s3",
    ],
    [
      "a quote of the next segment alone",
      { evidence: [{ segmentId: "s1", quote: "added an index" }] },
      "not in s1",
    ],
    [
      "a quote that is found anywhere",
      { evidence: [{ segmentId: "s2", quote: "a" }] },
      "too short",
    ],
    [
      "an empty quote",
      { evidence: [{ segmentId: "s2", quote: "" }] },
      "too short",
    ],
    ["an unknown criterion", { criterionId: "c7" }, "no criterion c7"],
    ["a criterion judged twice", { criterionId: "c2" }, "exactly once"],
  ])("%s is rejected", (_what, change, problem) => {
    const [first, second] = sound.criteria;
    const checked = checkJudgement(
      { ...sound, criteria: [{ ...first!, ...change }, second!] },
      criteria,
      segments,
    );
    expect(checked.isSound).toBe(false);
    expect(checked.isSound ? "" : checked.problems.join("\n")).toContain(
      problem,
    );
  });

  test.each([
    "I FOUND, the slow query",
    "ｉ ｆｏｕｎｄ the slow query",
    "Ça  marche",
  ])("%s is found whatever its case, punctuation and width", (quote) => {
    const segmentId = quote.startsWith("Ç") ? "s2" : "s1";
    expect(isSoundWith({ segmentId, quote })).toBe(true);
  });

  test("a sentence may run into the next segment, and then lasts as long", () => {
    const checked = check({
      segmentId: "s1",
      quote: "slow query and added an index",
    });
    expect(checked).toMatchObject({
      value: [{ evidence: [{ start: 0, end: 6 }] }, {}],
    });
  });

  test("a whole short segment is evidence", () => {
    expect(isSoundWith({ segmentId: "s3", quote: "No." })).toBe(true);
  });

  test("whatever a model says, what is accepted has every criterion once and evidence for every level", () => {
    const cited = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          { segmentId: "s1", quote: "slow query" },
          { segmentId: "s2", quote: "added an index" },
          { segmentId: "s3", quote: "No" },
        ),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          segmentId: fc.constantFrom("s1", "s2", "s3", "s4", ""),
          quote: fc.oneof(
            fc.constantFrom("slow query", "added an index", "never said", ""),
            fc.string(),
          ),
        }),
      },
    );
    const judged = fc.record({
      criterionId: fc.constantFrom("c1", "c2", "c3", "C1"),
      level: fc.constantFrom(1, 2, 3, 4, 5, null),
      reason: fc.string(),
      evidence: fc.array(cited, { maxLength: 2 }),
    });
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.record({
          criteria: fc.oneof(
            fc.array(judged, { maxLength: 4 }),
            fc.tuple(
              judged.map((one) => ({ ...one, criterionId: "c1" })),
              judged.map((one) => ({ ...one, criterionId: "c2" })),
            ),
          ),
          summary: fc.string(),
        }),
        (value) => {
          const checked = checkJudgement(value, criteria, segments);
          if (!checked.isSound) return;
          accepted++;
          expect(checked.value.map((level) => level.criterionId)).toEqual(
            criteria.map((criterion) => criterion.id),
          );
          for (const { level, evidence } of checked.value) {
            if (level !== null) expect(evidence).not.toEqual([]);
            for (const { segmentId, start, end } of evidence) {
              const segment = segments.find(({ id }) => id === segmentId);
              expect(segment?.start).toBe(start);
              expect(end).toBeGreaterThan(start!);
            }
          }
        },
      ),
      { numRuns: 3_000 },
    );
    expect(accepted).toBeGreaterThan(50);
  });
});

function check(evidence: { segmentId: string; quote: string }) {
  const [first, second] = sound.criteria;
  return checkJudgement(
    { ...sound, criteria: [{ ...first!, evidence: [evidence] }, second!] },
    criteria,
    segments,
  );
}

function isSoundWith(evidence: { segmentId: string; quote: string }) {
  return check(evidence).isSound;
}
