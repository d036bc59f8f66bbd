import { expect, test } from "vitest";
import {
  nextRung,
  paceOf,
  pictureWords,
  rungs,
} from "@/lib/answers/takes/ladder";

const lowest = rungs.length - 1;

test("rungs go down in picture, and sound keeps at least 48 kbit/s", () => {
  const pictures = rungs.map(({ videoBitsPerSecond }) => videoBitsPerSecond);
  expect(pictures).toEqual(pictures.toSorted((a, b) => b - a));
  for (const { audioBitsPerSecond } of rungs)
    expect(audioBitsPerSecond).toBeGreaterThanOrEqual(48_000);
});

test("the pace is that of the latest uploads together, and unknown from next to nothing", () => {
  expect(paceOf([])).toBeNull();
  expect(paceOf([{ bytes: 99_999, ms: 10 }])).toBeNull();
  expect(
    paceOf([
      { bytes: 100_000, ms: 1000 },
      { bytes: 150_000, ms: 3000 },
    ]),
  ).toBe(500_000);
});

test.each([
  ["unknown", null, 0],
  ["plenty", 5_000_000, 0],
  ["just enough for the best", 1_520_000, 0],
  ["a little less", 1_519_000, 1],
  ["half of it", 700_000, 2],
  ["hardly any", 50_000, lowest],
  ["none", 0, lowest],
])("a network with %s is met at once", (_, pace, rung) => {
  expect(nextRung(0, pace)).toBe(rung);
});

test("quality comes back one rung at a time, and stays while nothing is known", () => {
  expect(nextRung(lowest, 5_000_000)).toBe(lowest - 1);
  expect(nextRung(1, 5_000_000)).toBe(0);
  expect(nextRung(2, null)).toBe(2);
  expect(nextRung(2, 700_000)).toBe(2);
});

test("the recruiter is told of a picture that was saved on, and of no other", () => {
  expect(pictureWords(350_000)).toContain("slow connection");
  for (const bits of [undefined, 1_000_000])
    expect(pictureWords(bits)).toBeNull();
});
