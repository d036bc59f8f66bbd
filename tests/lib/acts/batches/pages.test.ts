import { expect, test } from "vitest";
import {
  findBatch,
  listBatches,
  listBatchItems,
} from "@/lib/acts/batches/queries";
import { doNextItems } from "@/lib/acts/batches/run-mutations";
import { mintSystemAccess } from "@/lib/auth/mint";
import { stage, started, runToTheEnd } from "@/tests/support/batches";
import { makeActor, makeCandidate } from "@/tests/support/make";
import { change } from "@/tests/support/rows";

const system = mintSystemAccess();

test("the page of a batch shows its rows in order, page by page, and only what did not go well", async () => {
  const { actor, candidates, template, send } = await stage(30);
  await change.candidate(candidates[27]!.id, { bouncedAt: new Date() });
  const id = await started(send({ isSkippingBlocked: false }));
  await doNextItems(system, id);
  const running = await findBatch(actor, id);
  expect(running).toMatchObject({
    status: "RUNNING",
    counts: { ALL: 30, DONE: 25, WAITING: 5, REFUSED: 0 },
    template: { title: template.title, job: template.job.title },
    by: expect.stringMatching(/^User/),
  });
  await runToTheEnd();

  const batch = (await findBatch(actor, id))!;
  const first = await listBatchItems(actor, batch, { count: 30 }, undefined);
  expect(first.rows.map(({ candidate }) => candidate?.id)).toEqual(
    candidates.slice(0, 25).map(({ id }) => id),
  );
  const { next, last } = first.paging.links;
  for (const page of [next, last]) {
    const second = await listBatchItems(actor, batch, { count: 30 }, page!);
    expect(second.rows.map(({ candidate }) => candidate?.id)).toEqual(
      candidates.slice(25).map(({ id }) => id),
    );
  }
  const refused = { statuses: ["REFUSED" as const], count: 1 };
  expect(
    (await listBatchItems(actor, batch, refused, undefined)).rows,
  ).toMatchObject([
    {
      candidate: { id: candidates[27]!.id },
      message: expect.stringMatching(/^[^@]*bounced[^@]*$/),
      interviewId: null,
    },
  ]);
});

test("a batch is not found from another organization, nor named what its rows are about", async () => {
  const { actor, send } = await stage(1);
  const id = await started(send({}));
  const stranger = await makeActor();
  expect(await findBatch(stranger, id)).toBeNull();
  expect(await listBatches(stranger)).toEqual([]);
  expect(await listBatches(actor)).toMatchObject([{ id, kind: "SEND" }]);

  const theirs = await makeCandidate(stranger);
  const mixed = await started(
    send({ selection: { ids: [theirs.id] }, isSkippingBlocked: false }),
  );
  const batch = (await findBatch(actor, mixed))!;
  const { rows } = await listBatchItems(actor, batch, { count: 1 }, undefined);
  expect(rows).toMatchObject([{ candidate: null }]);
});
