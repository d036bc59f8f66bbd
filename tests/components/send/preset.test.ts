import { expect, test } from "vitest";
import {
  presetJob,
  presetTemplate,
  type Pointers,
} from "@/components/send/preset";
import type { SendableJob } from "@/lib/templates/queries";

const jobs = [
  job("one", ["a"]),
  job("two", ["b", "c"]),
  job("three", ["d", "e"]),
];

test.each<[string, Pointers, string | null]>([
  ["nothing points anywhere", {}, null],
  ["the page is about a job", { jobId: "two", applied: ["one"] }, "two"],
  ["the page is about a template", { templateId: "c" }, "two"],
  ["the page's job cannot be sent", { jobId: "x", applied: ["one"] }, null],
  [
    "an application is open",
    { applied: ["x", "two"], lastSent: sent("d") },
    "two",
  ],
  ["no application is open", { lastSent: sent("d") }, "three"],
  ["the last job is closed now", { lastSent: sent("x") }, null],
])("M3.9: when %s, the chosen job is right", (_, pointers, expected) => {
  expect(presetJob(jobs, pointers)?.id ?? null).toBe(expected);
});

test.each<[string, string, Pointers, string | null]>([
  ["there is only one", "one", {}, "a"],
  ["there are two", "two", {}, null],
  ["the page is about one", "two", { templateId: "c", had: ["c"] }, "c"],
  ["one was sent last", "two", { lastSent: sent("b") }, "b"],
  [
    "the last one is open already",
    "two",
    { lastSent: sent("b"), had: ["b"] },
    "c",
  ],
  ["the only one is open already", "one", { had: ["a"] }, "a"],
  ["all are open already", "two", { had: ["b", "c"] }, null],
])(
  "M3.9: when %s, the chosen template is right",
  (_, id, pointers, expected) => {
    const chosen = jobs.find((each) => each.id === id);
    expect(presetTemplate(chosen, pointers)).toBe(expected);
  },
);

test("the only job there is is chosen", () => {
  expect(presetJob([job("one", ["a"])], {})?.id).toBe("one");
});

function sent(templateId: string) {
  const of = jobs.find(({ templates }) =>
    templates.some(({ id }) => id === templateId),
  );
  return { jobId: of?.id ?? "gone", templateId };
}

function job(id: string, templates: string[]): SendableJob {
  return {
    id,
    title: id,
    templates: templates.map((template) => ({
      id: template,
      title: template,
      difficulty: "MEDIUM",
      focusArea: "",
      seconds: 60,
      questionCount: 0,
      questions: [],
    })),
  };
}
