import { expect, test } from "vitest";
import { filterOf, readSelection } from "@/lib/acts/batches/selection-url";
import { progressSentence } from "@/lib/acts/batches/status";

test.each([
  ["SEND", "RUNNING", "Sending 40 of 1,200"],
  ["SEND", "DONE", "Sent 38 of 1,200"],
  ["RESEND", "CANCELLED", "Stopped: resent 38 of 1,200"],
  ["EXTEND", "RUNNING", "Extending 40 of 1,200"],
  ["CANCEL", "DONE", "Canceled 38 of 1,200"],
] as const)("%s while %s: %s", (kind, status, words) => {
  const counts = { ALL: 1200, WAITING: 1160, DONE: 38, REFUSED: 2 };
  expect(progressSentence(kind, status, counts)).toBe(words);
});

test("an address names rows, or all that its list finds; what is no id is left out", () => {
  const id = "018f0000-0000-7000-8000-000000000001";
  const filter = filterOf({ q: "ada", status: "new", page: "3", x: "y" });
  expect(filter).toEqual({ q: "ada", status: "new" });
  expect(readSelection("all", filter)).toEqual({ filter });
  expect(readSelection(`${id},nonsense,`, filter)).toEqual({ ids: [id] });
  expect(readSelection("all", undefined)).toBeNull();
  expect(readSelection("nonsense", filter)).toBeNull();
  expect(readSelection(undefined, filter)).toBeNull();
});
