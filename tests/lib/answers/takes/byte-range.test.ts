import { expect, test } from "vitest";
import { readByteRange } from "@/lib/answers/takes/byte-range";

const file = { size: 1000, etag: '"one"' };

test.each([
  ["bytes=0-", { kind: "part", start: 0, end: 999 }],
  ["bytes=0-99", { kind: "part", start: 0, end: 99 }],
  ["bytes=900-5000", { kind: "part", start: 900, end: 999 }],
  ["bytes=-100", { kind: "part", start: 900, end: 999 }],
  ["bytes=-5000", { kind: "part", start: 0, end: 999 }],
  ["bytes=1000-", { kind: "unsatisfiable" }],
  ["bytes=-0", { kind: "unsatisfiable" }],
  ["bytes=5-2", { kind: "whole" }],
  ["bytes=-", { kind: "whole" }],
  ["bytes=0-1,5-6", { kind: "whole" }],
  ["items=0-1", { kind: "whole" }],
] as const)("R11: %s is answered with %j", (range, expected) => {
  expect(readByteRange({ range }, file)).toEqual(expected);
});

test("R11: without a Range the whole file is sent", () => {
  expect(readByteRange({}, file)).toEqual({ kind: "whole" });
});

test("R11: a part of another file than asked for is never mixed in (If-Range)", () => {
  const ask = (etag: string) =>
    readByteRange({ range: "bytes=5-9", "if-range": etag }, file);
  expect(ask('"one"')).toEqual({ kind: "part", start: 5, end: 9 });
  expect(ask('"another"')).toEqual({ kind: "whole" });
});
