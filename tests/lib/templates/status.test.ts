import { expect, test } from "vitest";
import { places } from "@/lib/templates/places";
import { publicationChecks, titleOfCopy } from "@/lib/templates/status";

const open = { id: "job", status: "OPEN" } as const;
const good = question("good", "Why?", "Clarity");

test("a template with written questions and named criteria of an open job misses nothing", () => {
  expect(missing({ title: "Screen", job: open, questions: [good] })).toEqual(
    [],
  );
});

test("each thing that is missing says what to do and leads to where", () => {
  expect(
    missing({
      title: " ",
      job: { id: "job", status: "CLOSED" },
      questions: [
        good,
        question("unwritten", "  "),
        question("unjudged", "Why?"),
        question("unnamed", "Why?", "Clarity", " "),
      ],
    }),
  ).toEqual([
    ["Add a title.", places.title],
    ["Reopen the job first.", "/jobs/job"],
    ["Add text to question 2.", places.text("unwritten")],
    ["Add a criterion to questions 2 and 3.", places.addCriterion("unwritten")],
    ["Name the criteria of question 4.", places.criterionName("unnamed-1")],
  ]);
});

test("without questions nothing about questions counts as done", () => {
  const checks = publicationChecks({
    title: "Screen",
    job: open,
    questions: [],
  });
  expect(checks.map(({ isDone }) => isDone)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("the title of a copy says so and is no longer than a title may be", () => {
  expect(titleOfCopy("Screen")).toBe("Copy of Screen");
  expect(titleOfCopy("a".repeat(120))).toHaveLength(120);
});

function question(id: string, text: string, ...criteria: string[]) {
  return {
    id,
    text,
    criteria: criteria.map((name, index) => ({ id: `${id}-${index}`, name })),
  };
}

function missing(template: Parameters<typeof publicationChecks>[0]) {
  return publicationChecks(template)
    .filter((check) => !check.isDone)
    .map((check) => [check.remedy, check.place ?? check.href]);
}
