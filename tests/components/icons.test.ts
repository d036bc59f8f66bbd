import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Dashed circles read as loading; a wheelchair speaks of one need among many. */
const misleading =
  /\b(CircleDashed|CircleDotDashed|Accessibility|Wheelchair)\b/;

test("M3.17 M3.18 no state is shown by an icon that reads as loading, no request by a wheelchair", () => {
  const files = globSync("{app,components}/**/*.tsx");
  expect(files.length).toBeGreaterThan(100);
  const found = files.filter((file) =>
    misleading.test(readFileSync(file, "utf8")),
  );
  expect(found).toEqual([]);
});
