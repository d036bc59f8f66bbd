import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/proof";
import { cancelBatch, retryBatch } from "@/lib/batches/mutations";
import { listRetriable } from "@/lib/batches/queries";
import { batchAct } from "@/lib/batches/schema";
import { db } from "@/tests/support/db";
import { makeActor, makeInterview } from "@/tests/support/make";
import {
  stage,
  started,
  runToTheEnd,
  outcomes,
  mailsTo,
} from "@/tests/support/batches";

test("what was refused is tried again as a batch of its own", async () => {
  const { actor, candidates, send } = await stage(3);
  const bounced = { id: { in: [candidates[1]!.id, candidates[2]!.id] } };
  await db.candidate.updateMany({
    where: bounced,
    data: { bouncedAt: new Date() },
  });
  const first = await started(send({ isSparing: false }));
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
  const first = await started(send({ isSparing: false }));
  await runToTheEnd();
  const retry = (ofBatchId: string) =>
    retryBatch(actor, { batchId: randomUUID(), ofBatchId });
  const again = await started(retry(first));
  await runToTheEnd();
  expect(await retriable(actor, first)).toEqual([]);
  expect(await retry(first)).toMatchObject({
    ok: false,
    error: { code: "invalid" },
  });
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
  const { id } = await makeInterview(actor);
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

test("a batch is not tried again while it runs", async () => {
  const { actor, send } = await stage(1);
  const ofBatchId = await started(send({}));
  expect(
    await retryBatch(actor, { batchId: randomUUID(), ofBatchId }),
  ).toMatchObject({ ok: false, error: { code: "conflict" } });
});

async function retriable(actor: Actor, id: string) {
  const { input, ...batch } = await db.batch.findUniqueOrThrow({
    where: { id },
  });
  return listRetriable(actor, { ...batch, act: batchAct.parse(input) });
}
