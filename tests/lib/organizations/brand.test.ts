import fc from "fast-check";
import { expect, test } from "vitest";
import {
  brandColorPattern,
  brandTokens,
  contrast,
} from "@/lib/organizations/brand";

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("whatever colour is chosen, what is written in it and on it can be read in both themes", () => {
  fc.assert(
    fc.property(anyColor, (color) => {
      const { accent, ink, soft } = brandTokens(color);
      for (const pair of [accent, ink, soft])
        for (const made of [pair.light, pair.dark])
          expect(made).toMatch(brandColorPattern);
      expect(contrast(accent.light, "#ffffff")).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.dark, "#ffffff")).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.dark, "#0f1012")).toBeGreaterThanOrEqual(3);
      for (const on of ["#ffffff", "#f7f7f8", "#f1f2f4", soft.light])
        expect(contrast(ink.light, on)).toBeGreaterThanOrEqual(4.5);
      for (const on of ["#16181b", "#0b0c0d", "#1e2125", soft.dark])
        expect(contrast(ink.dark, on)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 2000 },
  );
});

test("a colour that can be read already stays as it is", () => {
  const { accent, ink } = brandTokens("#2a56d4");
  expect([accent.light, accent.dark, ink.light]).toEqual(
    Array(3).fill("#2a56d4"),
  );
});

test("contrast is WCAG's", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
