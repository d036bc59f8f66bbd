import { expect, test } from "vitest";
import { checkQuestions, checkRubric } from "@/lib/templates/drafting/check";

const criterion = { name: "Clarity", weakAnchor: "No", strongAnchor: "Yes" };
const question = { text: "Why?", competency: "Why", criteria: [criterion] };

test("a draft is trimmed, and what is too many is cut", () => {
  expect(
    checkQuestions({
      questions: Array.from({ length: 20 }, () => ({
        ...question,
        text: "  Why? ",
        criteria: Array.from({ length: 9 }, () => criterion),
      })),
    }),
  ).toMatchObject({
    isSound: true,
    value: {
      questions: Array.from({ length: 8 }, () => ({
        text: "Why?",
        criteria: Array.from({ length: 5 }, () => criterion),
      })),
    },
  });
});

test("what could not be used is sent back with its place", () => {
  expect(
    checkQuestions({
      questions: [
        question,
        { ...question, text: " " },
        { ...question, criteria: [{ ...criterion, strongAnchor: "" }] },
        { text: "a".repeat(1001), competency: "b".repeat(121), criteria: [] },
      ],
    }),
  ).toEqual({
    isSound: false,
    problems: [
      "questions[1].text is empty",
      "questions[2].criteria[0] has an empty anchor",
      "questions[3].text is too long",
      "questions[3].competency is too long",
      "questions[3].criteria is empty",
    ],
  });
  expect(checkQuestions({ questions: [] })).toMatchObject({ isSound: false });
  expect(checkRubric({ criteria: [] })).toMatchObject({ isSound: false });
});
