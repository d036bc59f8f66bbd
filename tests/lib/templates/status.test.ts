import { expect, test } from "vitest";
import { publicationChecks } from "@/lib/templates/status";

const good = { text: "Why?", criteria: [{ name: "Clarity" }] };

test("a template with written questions and named criteria of an open job misses nothing", () => {
  expect(missing({ jobStatus: "OPEN", questions: [good] })).toEqual([]);
});

test("each thing that is missing says where it is missing", () => {
  expect(
    missing({
      jobStatus: "CLOSED",
      questions: [
        good,
        { text: "  ", criteria: [] },
        { text: "Why?", criteria: [] },
        { text: "Why?", criteria: [{ name: " " }] },
      ],
    }),
  ).toEqual([
    "Reopen the job first.",
    "Write question 2.",
    "Add a criterion to questions 2 and 3.",
    "Name the criteria of question 4.",
  ]);
});

test("without questions nothing about questions counts as done", () => {
  const checks = publicationChecks({ jobStatus: "OPEN", questions: [] });
  expect(checks.map(({ isDone }) => isDone)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

function missing(template: Parameters<typeof publicationChecks>[0]): string[] {
  return publicationChecks(template)
    .filter((check) => !check.isDone)
    .map((check) => check.remedy);
}
