import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import {
  answerKindOf,
  anyAnswer,
  isAnswered,
  isInWords,
} from "@/lib/interviews/answer-kinds";
import { whereAnswered } from "@/lib/interviews/condition-queries";
import { db } from "@/tests/support/db";
import { makeActor, makeInterview } from "../../support/make";
import { change } from "@/tests/support/rows";

const takeStatuses = ["RECORDING", "FINISHED", "READY", "FAILED"] as const;

/** Every combination of what is stored of an answer. */
const combinations = [null, ...takeStatuses].flatMap((status) =>
  [null, new Date()].flatMap((keptAt) =>
    [null, "", "Two words"].flatMap((typedText) =>
      [false, true].map((isTranscribed) => ({
        status,
        keptAt,
        typedText,
        isTranscribed,
      })),
    ),
  ),
);

test("as a filter, in SQL and of one row, the rules about answers say the same of every combination", async () => {
  const actor = await makeActor();
  const { organizationId } = actor;
  const { id: interviewId } = await makeInterview(actor);
  for (const [position, stored] of combinations.entries())
    await storeAnswer({ organizationId, interviewId, position }, stored);

  const answers = await db.answer.findMany({
    where: { interviewId, organizationId },
    include: { keptTake: { include: { transcript: true } } },
  });
  expect(answers).toHaveLength(combinations.length);
  const idsBy = (is: (answer: (typeof answers)[number]) => boolean) =>
    answers
      .filter(is)
      .map(({ id }) => id)
      .toSorted();
  const found = async (rule: Parameters<typeof anyAnswer>[0]) =>
    (
      await db.answer.findMany({
        where: { interviewId, organizationId, ...anyAnswer(rule) },
        select: { id: true },
      })
    )
      .map(({ id }) => id)
      .toSorted();
  const inSql = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Answer" a LEFT JOIN "Take" kept ON kept.id = a."keptTakeId"
    WHERE a."interviewId" = ${interviewId}::uuid AND ${whereAnswered}`;

  const answered = idsBy(isAnswered);
  expect(answered.length).toBeGreaterThan(0);
  expect(await found("answered")).toEqual(answered);
  expect(inSql.map(({ id }) => id).toSorted()).toEqual(answered);
  expect(await found("kept")).toEqual(
    idsBy((answer) => answerKindOf(answer) !== null),
  );
  expect(await found("inWords")).toEqual(idsBy(isInWords));
  expect(await found("saved")).toEqual(
    idsBy(
      (answer) => isAnswered(answer) && answer.keptTake?.status !== "RECORDING",
    ),
  );
});

test.each([
  [{ keptTakeId: "take", keptAt: new Date(), typedText: null }, "recorded"],
  [{ keptTakeId: "take", keptAt: new Date(), typedText: "Text" }, "recorded"],
  [{ keptTakeId: null, keptAt: new Date(), typedText: "" }, "written"],
  [{ keptTakeId: null, keptAt: null, typedText: "A draft" }, null],
  [{ keptTakeId: null, keptAt: new Date(), typedText: null }, null],
])("the kind of %j is %s", (answer, kind) => {
  expect(answerKindOf(answer)).toBe(kind);
});

async function storeAnswer(
  scope: { organizationId: string; interviewId: string; position: number },
  { status, keptAt, typedText, isTranscribed }: (typeof combinations)[number],
): Promise<void> {
  const { organizationId, interviewId } = scope;
  const { id } = await db.answer.create({
    data: { ...scope, questionId: randomUUID(), keptAt, typedText },
  });
  if (!status) return;
  const take = await db.take.create({
    data: { organizationId, interviewId, answerId: id, number: 1, status },
  });
  if (isTranscribed)
    await db.transcript.create({
      data: {
        organizationId,
        takeId: take.id,
        effectKey: take.id,
        segments: [],
        model: "",
        latencyMs: 0,
      },
    });
  await change.answer(id, { keptTakeId: take.id });
}
