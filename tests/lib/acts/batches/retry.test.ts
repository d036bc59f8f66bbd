import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { cancelBatch, retryBatch } from "@/lib/acts/batches/mutations";
import { listRetriable } from "@/lib/acts/batches/queries";
import { batchAct } from "@/lib/acts/batches/schema";
import type { Actor } from "@/lib/auth/proof";
import {
  stage,
  start,
  started,
  runToTheEnd,
  outcomes,
  mailsTo,
} from "@/tests/support/batches";
import { dayAfter, endAfter } from "@/tests/support/days";
import { db } from "@/tests/support/db";
import { makeActor, makeInterview } from "@/tests/support/make";
import { refusal } from "@/tests/support/refusal";

test("what was refused is tried again as a batch of its own", async () => {
  const { actor, candidates, send } = await stage(3);
  const bounced = { id: { in: [candidates[1]!.id, candidates[2]!.id] } };
  await db.candidate.updateMany({
    where: bounced,
    data: { bouncedAt: new Date() },
  });
  const first = await started(send({ isSkippingBlocked: false }));
  await runToTheEnd();
  await db.candidate.updateMany({ where: bounced, data: { bouncedAt: null } });

  const input = { batchId: randomUUID(), ofBatchId: first };
  const results = await Promise.all([
    retryBatch(actor, input),
    retryBatch(actor, input),
  ]);
  expect(results).toEqual(
    Array(2).fill({ ok: true, value: { batchId: input.batchId, count: 2 } }),
  );
  await runToTheEnd();
  expect(await outcomes(input.batchId)).toEqual([
    ["DONE", null],
    ["DONE", null],
  ]);
});

test("what was taken up once is not tried again from the same batch", async () => {
  const { actor, candidates, send } = await stage(2);
  const bounce = (bouncedAt: Date | null) =>
    db.candidate.updateMany({
      where: { id: candidates[1]!.id },
      data: { bouncedAt },
    });
  await bounce(new Date());
  const first = await started(send({ isSkippingBlocked: false }));
  await runToTheEnd();
  const retry = (ofBatchId: string) =>
    retryBatch(actor, { batchId: randomUUID(), ofBatchId });
  const again = await started(retry(first));
  await runToTheEnd();
  expect(await retriable(actor, first)).toEqual([]);
  expect(await retry(first)).toMatchObject(refusal("invalid"));
  // It was refused there as well, and can be taken up from there.
  expect(await retriable(actor, again)).toEqual([candidates[1]!.id]);
  await bounce(null);
  await started(retry(again));
  await runToTheEnd();
  expect(await mailsTo(candidates[1]!.id)).toHaveLength(1);
  expect(await retriable(await makeActor(), again)).toEqual([]);
});

test.each(["COMPLETED", "EXPIRED"] as const)(
  "who got the interview otherwise since is not tried again, also when it is %s",
  async (status) => {
    const { actor, candidates, template, send } = await stage(2);
    const batchId = await started(send({}));
    await cancelBatch(actor, { batchId });
    await makeInterview(actor, {
      template,
      candidateId: candidates[0]!.id,
      data: { status },
    });
    expect(await retriable(actor, batchId)).toEqual([candidates[1]!.id]);
  },
);

test("a moment that has passed is not tried again: everybody would be refused", async () => {
  const actor = await makeActor();
  const { id } = await makeInterview(actor, {
    data: { deadlineAt: new Date() },
  });
  const deadlineAt = new Date(Date.now() + 24 * 3600 * 1000);
  const batch = {
    id: randomUUID(),
    createdAt: new Date(),
    act: { kind: "EXTEND" as const, deadlineAt, isTold: true },
  };
  await db.batch.create({
    data: {
      id: batch.id,
      organizationId: actor.organizationId,
      kind: "EXTEND",
      status: "DONE",
      createdById: actor.userId,
      items: {
        create: {
          organizationId: actor.organizationId,
          position: 0,
          subjectId: id,
          status: "REFUSED",
        },
      },
    },
  });
  expect(await listRetriable(actor, batch)).toEqual([id]);
  expect(await listRetriable(actor, batch, deadlineAt)).toEqual([]);
});

test("M2.16 a day that has passed is not sent with again, nor is a batch begun with it", async () => {
  const { actor, candidates, template } = await stage(1);
  const selection = { ids: [candidates[0]!.id] };
  const act = { kind: "SEND" as const, templateId: template.id };
  const batchId = await started(
    start(actor, { ...act, deadlineOn: dayAfter(2) }, selection),
  );
  await cancelBatch(actor, { batchId });
  expect(await retriable(actor, batchId)).toEqual(selection.ids);
  expect(await retriable(actor, batchId, endAfter(3))).toEqual([]);
  for (const kind of ["SEND", "EXTEND"] as const)
    expect(
      await start(actor, { ...act, kind, deadlineOn: dayAfter(-1) }, selection),
    ).toMatchObject(refusal("invalid"));
});

test("M2.16 a batch that was stored before deadlines were days can be tried again", async () => {
  const { actor, candidates, template, send } = await stage(1);
  const batchId = await started(send({}));
  await cancelBatch(actor, { batchId });
  await db.batch.update({
    where: { id: batchId },
    data: {
      input: {
        ...{ kind: "SEND", templateId: template.id, deadlineDays: 3 },
        ...{ note: "", locale: "en" },
      },
    },
  });
  const again = { batchId: randomUUID(), ofBatchId: batchId };
  expect(await retryBatch(actor, again)).toMatchObject({ ok: true });
  await runToTheEnd();
  expect(
    await db.interview.findFirstOrThrow({
      where: { candidateId: candidates[0]!.id },
    }),
  ).toMatchObject({ deadlineAt: endAfter(3) });
});

test("a batch is not tried again while it runs", async () => {
  const { actor, send } = await stage(1);
  const ofBatchId = await started(send({}));
  expect(
    await retryBatch(actor, { batchId: randomUUID(), ofBatchId }),
  ).toMatchObject(refusal("conflict"));
});

async function retriable(actor: Actor, id: string, now?: Date) {
  const { input, ...batch } = await db.batch.findUniqueOrThrow({
    where: { id },
  });
  return listRetriable(actor, { ...batch, act: batchAct.parse(input) }, now);
}
