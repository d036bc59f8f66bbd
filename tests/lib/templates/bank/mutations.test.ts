import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/proof";
import { newId } from "@/lib/new-id";
import { removeFromBank, saveToBank } from "@/lib/templates/bank/mutations";
import { findQuestions } from "@/lib/templates/bank/queries";
import {
  newCriterion,
  newQuestion,
  type QuestionDraft,
} from "@/lib/templates/draft";
import { db } from "@/tests/support/db";
import { makeActor } from "../../../support/make";
import { valueOf } from "../../../support/value";
import { refusal } from "@/tests/support/refusal";
import { atOnce } from "@/tests/support/at-once";

test("a question is kept with its rubric and its limits", async () => {
  const actor = await makeActor();
  const question = written("Why us?");
  expect(await saveToBank(actor, question)).toEqual({
    ok: true,
    value: { isNew: true },
  });
  expect(await bankOf(actor)).toEqual([{ ...question, origin: null }]);
});

test("saving the same question again renews what is kept of it", async () => {
  const actor = await makeActor();
  const question = written("Why us?");
  await saveToBank(actor, question);
  const renewed = { ...question, text: "Why this job?", maxTakes: 1 };
  expect(await saveToBank(actor, renewed)).toEqual({
    ok: true,
    value: { isNew: false },
  });
  expect(await bankOf(actor)).toMatchObject([{ text: "Why this job?" }]);
});

test("saving a question many times at once keeps it once", async () => {
  const actor = await makeActor();
  const question = written("Why us?");
  const results = await atOnce(5, () => saveToBank(actor, question));
  expect(results.every((result) => result.ok)).toBe(true);
  expect(await bankOf(actor)).toHaveLength(1);
});

test("what came out of the bank renews it: the same words from another template, with a better rubric", async () => {
  const actor = await makeActor();
  const first = written("Are 100% of us_ welcome?");
  await saveToBank(actor, first);
  const copy = { ...written("are 100% of US_ welcome?"), maxTakes: 1 };
  expect(await saveToBank(actor, copy)).toEqual({
    ok: true,
    value: { isNew: false },
  });
  expect(await bankOf(actor)).toEqual([
    { ...copy, id: first.id, origin: null },
  ]);
  await saveToBank(actor, written("Are 1000 of us, welcome?"));
  expect(await bankOf(actor)).toHaveLength(2);
});

test("the same words from many templates at once are kept once", async () => {
  const actor = await makeActor();
  const results = await atOnce(8, () => saveToBank(actor, written("Why us?")));
  expect(results.every((result) => result.ok)).toBe(true);
  expect(await bankOf(actor)).toHaveLength(1);
});

test("another organization can neither see, change nor remove a question", async () => {
  const owner = await makeActor();
  const question = written("Theirs");
  await saveToBank(owner, question);
  const actor = await makeActor();
  expect(await saveToBank(actor, { ...question, text: "Mine" })).toMatchObject(
    refusal("conflict"),
  );
  await removeFromBank(actor, { id: question.id });
  expect(await bankOf(actor)).toEqual([]);
  expect(await bankOf(owner)).toMatchObject([{ text: "Theirs" }]);
});

test("a reviewer can neither save nor remove", async () => {
  const actor = await makeActor("REVIEWER");
  const question = written("Why us?");
  for (const attempt of [
    saveToBank(actor, question),
    removeFromBank(actor, question),
  ])
    expect(await attempt).toMatchObject(refusal("forbidden"));
});

test("removing twice at once is no mistake, is logged once, and can be undone", async () => {
  const actor = await makeActor();
  const question = written("Why us?");
  await saveToBank(actor, question);
  const results = await Promise.all([
    removeFromBank(actor, question),
    removeFromBank(actor, question),
  ]);
  expect(results.every((result) => result.ok)).toBe(true);
  expect(await bankOf(actor)).toEqual([]);
  expect(
    await db.auditEntry.count({
      where: { subjectId: question.id, action: "bank_question.removed" },
    }),
  ).toBe(1);
  expect(await saveToBank(actor, question)).toMatchObject({ ok: true });
  expect(await bankOf(actor)).toEqual([{ ...question, origin: null }]);
});

function written(text: string): QuestionDraft {
  return {
    ...newQuestion(),
    text,
    competency: "Motivation",
    criteria: [{ ...newCriterion(), name: "Clarity", weight: 3 }],
  };
}

async function bankOf(actor: Actor) {
  const { questions } = valueOf(
    await findQuestions(actor, {
      source: "bank",
      query: "",
      competency: null,
      templateId: newId(),
    }),
  );
  return questions;
}
