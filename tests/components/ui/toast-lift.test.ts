import { expect, test } from "vitest";
import { liftAbove } from "@/components/ui/toast-lift";

const toast = { top: 740, bottom: 832, left: 12, right: 378 };
const bar = (top: number, bottom: number, left = 0, right = 390) => ({
  top,
  bottom,
  left,
  right,
});

test.each([
  ["nothing is below it", [], 0],
  ["a bar is beside it", [bar(780, 832, 380, 390)], 0],
  ["a bar is above it", [bar(600, 740)], 0],
  ["a bar is below it", [bar(780, 832)], 60],
  ["a bar reaches into its place from above", [bar(700, 760)], 140],
  ["above the bar there is another", [bar(700, 760), bar(780, 832)], 140],
])("M3.1: when %s, a toast moves up by what is needed", (_, bars, lift) => {
  expect(liftAbove(toast, bars)).toBe(lift);
});
