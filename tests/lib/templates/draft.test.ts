import { expect, test } from "vitest";
import { z } from "zod";
import {
  copiedQuestion,
  isSameDraft,
  moved,
  newCriterion,
  newQuestion,
  proposedQuestion,
  placeOfDrop,
  putBack,
  withCriteria,
} from "@/lib/templates/draft";

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

test.each([
  ["top", 0, ["c", "a", "b"]],
  ["bottom", 0, ["a", "c", "b"]],
  ["bottom", 1, ["a", "b", "c"]],
] as const)(
  "dropped at the %s of entry %i, the last one lands there",
  (edge, over, order) => {
    const list = ["a", "b", "c"];
    expect(moved(list, 2, placeOfDrop(2, over, edge))).toEqual(order);
  },
);

test("dropped below the last one, the first becomes the last", () => {
  const to = placeOfDrop(0, 2, "bottom");
  expect(moved(["a", "b", "c"], 0, to)).toEqual(["b", "c", "a"]);
});

test("a copied question has the same words under new ids, and nothing else of its source", () => {
  const source = { ...newQuestion(), text: "Why?", origin: "elsewhere" };
  const copy = copiedQuestion(source);
  expect(copy).toMatchObject({ text: "Why?", criteria: [{ weight: 1 }] });
  expect(copy.id).not.toBe(source.id);
  expect(copy.criteria[0]?.id).not.toBe(source.criteria[0]?.id);
  expect(copy).not.toHaveProperty("origin");
});

test("criteria in which nothing was written give way to added ones, ten at most", () => {
  const named = { ...newCriterion(), name: "Clarity" };
  const added = Array.from({ length: 12 }, newCriterion);
  const all = withCriteria([newCriterion(), named], added);
  expect(all).toHaveLength(10);
  expect(all[0]).toBe(named);
});

test("a new question begins with the organization's own limits, as a proposed one does", () => {
  const limits = { thinkSeconds: 30, answerSeconds: 90, maxTakes: 1 };
  expect(newQuestion()).toMatchObject({
    thinkSeconds: 60,
    answerSeconds: 120,
    maxTakes: 2,
  });
  expect(newQuestion(limits)).toMatchObject(limits);
  const proposed = { text: "Why?", competency: "", criteria: [] };
  expect(proposedQuestion(proposed, limits)).toMatchObject(limits);
});

test("M3.11 what was removed comes back behind what it came after, wherever that is now, and only once", () => {
  const [a, b, c, d] = [{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }];
  const place = { after: "a", index: 1 };
  expect(putBack([a, c], b, place)).toEqual([a, b, c]);
  expect(putBack([c, d, a], b, place)).toEqual([c, d, a, b]);
  expect(putBack([c, d], b, place)).toEqual([c, b, d]);
  expect(putBack([b, c], a, { after: undefined, index: 0 })).toEqual([a, b, c]);
  expect(putBack([a, b], b, place)).toEqual([a, b]);
});

test("M3.11 a stored draft is the same as what was sent, though texts were cleaned and a missing title was kept", () => {
  const question = { ...newQuestion(), text: "Why?\n" };
  const sent = {
    jobId: newQuestion().id,
    title: " Screen ",
    difficulty: "EASY" as const,
    focusArea: "Two\nlines",
    instructions: "Be\u0000 kind ",
    questions: [question],
  };
  const stored = {
    ...sent,
    title: "Screen",
    focusArea: "Two lines",
    instructions: "Be kind",
    questions: [{ ...question, text: "Why?" }],
  };
  expect(isSameDraft(stored, sent)).toBe(true);
  expect(isSameDraft(stored, { ...sent, title: " " })).toBe(true);
  expect(isSameDraft(stored, { ...sent, title: "Other" })).toBe(false);
  expect(isSameDraft(stored, { ...sent, questions: [] })).toBe(false);
});
