import { expect, test } from "vitest";
import { z } from "zod";
import { moved, newQuestion } from "@/lib/templates/draft";

test("a new question has the defaults of the product and ids of its own", () => {
  const question = newQuestion();
  expect(question).toMatchObject({
    thinkSeconds: 60,
    answerSeconds: 120,
    maxTakes: 2,
    criteria: [{ weight: 1 }],
  });
  expect(z.uuid().safeParse(question.id).success).toBe(true);
  expect(newQuestion().id).not.toBe(question.id);
});

test("an entry moves up and down, and stays where there is no further place", () => {
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], 1, 2)).toEqual(["a", "b"]);
});
