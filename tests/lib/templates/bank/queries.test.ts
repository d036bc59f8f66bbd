import { expect, test } from "vitest";
import { newId } from "@/lib/new-id";
import { saveToBank } from "@/lib/templates/bank/mutations";
import { findQuestions } from "@/lib/templates/bank/queries";
import type { FindQuestionsInput } from "@/lib/templates/bank/schema";
import { newQuestion } from "@/lib/templates/draft";
import { makeActor, makePublishedTemplate } from "../../../support/make";
import { valueOf } from "../../../support/value";

const all: FindQuestionsInput = {
  source: "bank",
  query: "",
  competency: null,
  templateId: newId(),
};

test("the bank is searched by words and filtered by competency, newest first", async () => {
  const actor = await makeActor();
  for (const [text, competency] of [
    ["Why 100% remote?", "Motivation"],
    ["Why 100 people?", "Leading"],
    ["What failed?", "Leading"],
  ] as const)
    await saveToBank(actor, { ...newQuestion(), text, competency });
  const texts = async (input: Partial<FindQuestionsInput>) => {
    const found = valueOf(await findQuestions(actor, { ...all, ...input }));
    return found.questions.map(({ text }) => text);
  };
  expect(await texts({})).toEqual([
    "What failed?",
    "Why 100 people?",
    "Why 100% remote?",
  ]);
  expect(await texts({ query: "WHY" })).toHaveLength(2);
  expect(await texts({ query: "100%" })).toEqual(["Why 100% remote?"]);
  expect(await texts({ query: "why", competency: "Leading" })).toEqual([
    "Why 100 people?",
  ]);
  expect(valueOf(await findQuestions(actor, all)).competencies).toEqual([
    "Leading",
    "Motivation",
  ]);
});

test("M2.5 a question is found whatever apostrophe and dash it is written with, and typed", async () => {
  const actor = await makeActor();
  const text = "What’s a follow‑up you didn’t expect?";
  await saveToBank(actor, { ...newQuestion(), text });
  for (const query of ["what's", "what’s", "follow-up", "follow–up"]) {
    const { questions } = valueOf(
      await findQuestions(actor, { ...all, query }),
    );
    expect(questions.map((found) => found.text)).toEqual([text]);
  }
});

test("more than fifty are cut, and that is said", async () => {
  const actor = await makeActor();
  for (let i = 0; i < 51; i++)
    await saveToBank(actor, { ...newQuestion(), text: `Question ${i}` });
  const { questions, hasMore } = valueOf(await findQuestions(actor, all));
  expect(questions).toHaveLength(50);
  expect(hasMore).toBe(true);
});

test("questions of the organization's other templates are offered with their rubric, those of this one and of others not", async () => {
  const actor = await makeActor();
  const mine = await makePublishedTemplate(actor);
  const other = await makePublishedTemplate(actor, { questions: 1 });
  await makePublishedTemplate(await makeActor());
  const { questions } = valueOf(
    await findQuestions(actor, {
      ...all,
      source: "templates",
      templateId: mine.id,
    }),
  );
  expect(questions).toMatchObject([
    {
      id: other.questions[0]?.id,
      origin: other.title,
      criteria: [{ name: "Clarity" }],
    },
  ]);
});
