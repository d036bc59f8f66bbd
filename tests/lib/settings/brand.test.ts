import fc from "fast-check";
import { expect, test } from "vitest";
import {
  brandColorPattern,
  brandProperties,
  brandTokens,
  contrast,
} from "@/lib/settings/brand";

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("M3.16 whatever colour is chosen, it stays, and what is written in it and on it can be read in both themes", () => {
  fc.assert(
    fc.property(anyColor, (color) => {
      const { accent, onAccent, line, ink, soft } = brandTokens(color);
      expect(accent).toBe(color);
      for (const pair of [ink, soft])
        for (const made of [pair.light, pair.dark])
          expect(made).toMatch(brandColorPattern);
      expect(contrast(accent, onAccent)).toBeGreaterThanOrEqual(4.5);
      for (const [edge, page] of [
        [line.light, "#ffffff"],
        [line.dark, "#0f1012"],
      ] as const)
        expect(contrast(edge ?? accent, page)).toBeGreaterThanOrEqual(3);
      for (const on of ["#ffffff", "#f7f7f8", "#f1f2f4", soft.light])
        expect(contrast(ink.light, on)).toBeGreaterThanOrEqual(4.5);
      for (const on of ["#16181b", "#0b0c0d", "#1e2125", soft.dark])
        expect(contrast(ink.dark, on)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 2000 },
  );
});

test("a colour that can be read already stays as it is", () => {
  const { accent, onAccent, line, ink } = brandTokens("#2a56d4");
  expect([accent, ink.light]).toEqual(["#2a56d4", "#2a56d4"]);
  expect(onAccent).toBe("#ffffff");
  expect(line.light).toBeNull();
});

test("M3.16 yellow stays yellow with dark text, and only links on white are darkened", () => {
  const { accent, onAccent, ink } = brandTokens("#ffcc00");
  expect(accent).toBe("#ffcc00");
  expect(onAccent).toBe("#16181d");
  expect(contrast(ink.light, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  expect(ink.dark).toBe("#ffcc00");
  expect(brandProperties("#ffcc00")["--check-mark"]).toContain("%2316181d");
});

test("contrast is WCAG's", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
