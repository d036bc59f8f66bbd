import { expect, test } from "vitest";
import { spokenTime } from "@/components/candidate/spoken-time";

test("a clock speaks when a mark is passed, and at its beginning the seconds there really are", () => {
  const said = (first: number) => {
    const all: (number | null)[] = [];
    for (let left = first; left > 0; left -= 1) {
      const now = spokenTime(first, left);
      if (all.at(-1) !== now) all.push(now);
    }
    return all;
  };
  expect(said(120)).toEqual([null, 60, 30, 15]);
  expect(said(60)).toEqual([60, 30, 15]);
  expect(said(45)).toEqual([45, 30, 15]);
  expect(said(5)).toEqual([5]);
  // "1 seconds left" is over before it is read.
  expect(said(1)).toEqual([null]);
});
