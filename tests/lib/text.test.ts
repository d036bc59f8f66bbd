import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanJson, cleanLine, cleanText, cutText } from "@/lib/text";
import { dirtyText, isCleanText } from "../support/dirty-text";

describe("B6: a text that enters", () => {
  test.each([
    ["NUL", "a\0b", "ab"],
    ["control characters", "a\u0007\u001b\u007f\u009bb", "ab"],
    ["lone surrogates", "a\ud800b\udc00", "ab"],
    ["code points that are no characters", "a\ufdd0\uffff\u{1fffe}b", "ab"],
    ["direction overrides", "a\u202egnp\u202c\u2066x\u2069", "agnpx"],
    [
      "line breaks of other systems",
      "a\r\nb\rc\u2028d\u0085e",
      "a\nb\nc\nd\ne",
    ],
    ["decomposed letters", "Jose\u0301", "José"],
    ["only what nobody sees", " \u200b\u2060\u3164\ufe0f\u2800\n\0", ""],
  ])("loses or folds %s", (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test.each([
    ["emoji of several code points", "👩‍👩‍👧 and 🏳️‍🌈"],
    ["Persian with its joiners", "می‌خواهم"],
    ["right-to-left marks", "שלום\u200f!"],
    ["tabs, lines and spaces at the ends", " a\tb\n\n"],
  ])("keeps %s", (_what, text) => {
    expect(cleanText(text)).toBe(text);
  });

  test("of one line has its line breaks folded to a space", () => {
    expect(cleanLine(" Ana\r\nMaría\tLópez\u2029")).toBe("Ana María López");
  });

  test("is clean, and cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(dirtyText, (text) => {
        const clean = cleanText(text);
        expect(isCleanText(clean)).toBe(true);
        expect(cleanText(clean)).toBe(clean);
        const line = cleanLine(text);
        expect(isCleanText(line) && !/[\n\t]/.test(line)).toBe(true);
        expect(cleanLine(line)).toBe(line);
      }),
      { numRuns: 2000 },
    );
  });

  test("within a JSON value is cleaned wherever it is", () => {
    expect(
      cleanJson({ "k\0": ["a\0", 1, null, { deep: "\ud800x" }], is: true }),
    ).toEqual({ k: ["a", 1, null, { deep: "x" }], is: true });
  });

  test("is not cut through a character", () => {
    expect(cutText("ab😀", 3)).toBe("ab");
    expect(cutText("ab😀", 4)).toBe("ab😀");
  });
});
