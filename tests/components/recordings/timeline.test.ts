import fc from "fast-check";
import { expect, test } from "vitest";
import { locate, startOf, totalOf } from "@/components/recordings/timeline";

const parts = [7, 5, 2.5];

test("R7: a second of an answer is found in the part that holds it", () => {
  expect(locate(parts, 0)).toEqual({ part: 0, offset: 0 });
  expect(locate(parts, 6.9)).toEqual({ part: 0, offset: 6.9 });
  expect(locate(parts, 7)).toEqual({ part: 1, offset: 0 });
  expect(locate(parts, 13)).toEqual({ part: 2, offset: 1 });
});

test("R7: a second outside is the nearest one inside", () => {
  expect(locate(parts, -3)).toEqual({ part: 0, offset: 0 });
  expect(locate(parts, 99)).toEqual({ part: 2, offset: 2.5 });
  expect(locate([], 3)).toEqual({ part: 0, offset: 0 });
});

test("R7: every second leads to a place and back", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (lengths, share) => {
        const second = share * totalOf(lengths);
        const { part, offset } = locate(lengths, second);
        expect(startOf(lengths, part) + offset).toBeCloseTo(second, 6);
      },
    ),
  );
});
