import { expect, test } from "vitest";
import {
  getChosenInterviews,
  getRecipients,
} from "@/lib/acts/batches/dialog-queries";
import { countSpared } from "@/lib/acts/batches/groups";
import { maxBatchItems } from "@/lib/acts/batches/limits";
import { addressDoubt } from "@/lib/acts/batches/obstacles";
import { queueInvitation } from "@/lib/invitations/mutations";
import { stage, makeMany, started, itemsOf } from "@/tests/support/batches";
import { endAfter } from "@/tests/support/days";
import { db } from "@/tests/support/db";
import { makeActor, makeCandidate, makeInterview } from "@/tests/support/make";
import { refusal } from "@/tests/support/refusal";
import { change } from "@/tests/support/rows";

test("the modal names who cannot be sent what, each once", async () => {
  const { actor, candidates, template } = await stage(3);
  const [bounced, open, free] = candidates;
  await change.candidate(bounced!.id, { bouncedAt: new Date() });
  for (const { id } of [bounced!, open!])
    await makeInterview(actor, { template, candidateId: id });
  const stranger = await makeCandidate(await makeActor());
  const ids = [...candidates.map(({ id }) => id), stranger.id];
  const { total, named, groups } = await getRecipients(actor, { ids });
  expect(total).toBe(3);
  expect(named.map(({ id }) => id)).toEqual(
    [bounced, open, free].map((one) => one!.id),
  );
  expect(groups).toMatchObject({
    unreachable: { total: 1, first: [{ id: bounced!.id }] },
    had: { [template.id]: { total: 1, first: [{ id: open!.id }] } },
  });
});

test("F11: addresses of a selection that look mistyped are named with what was meant, and left out on request", async () => {
  const { actor, candidates, template, send } = await stage(4);
  const [typo, bounced, open, fine] = candidates;
  const mistype = (id: string) =>
    change.candidate(id, { email: `${id}@gmial.com` });
  for (const { id } of [typo!, bounced!, open!]) await mistype(id);
  await change.candidate(bounced!.id, { bouncedAt: new Date() });
  await makeInterview(actor, { template, candidateId: open!.id });

  const { groups } = await getRecipients(actor, { filter: {} });
  expect(groups.mistyped.total).toBe(2);
  expect(groups.mistyped.first).toContainEqual({
    id: typo!.id,
    name: typo!.name,
    email: `${typo!.id}@gmial.com`,
    obstacle: {
      text: `Did you mean ${typo!.id}@gmail.com?`,
      remedy: "Fix address",
      href: `/candidates/${typo!.id}?edit=${typo!.id}`,
    },
  });
  const choices = { isSkippingBlocked: true, isSkippingMistyped: true };
  expect(countSpared(groups, template.id, choices)).toBe(3);

  const sparing = await started(send({ isSkippingMistyped: true }));
  expect((await itemsOf(sparing)).map(({ subjectId }) => subjectId)).toEqual([
    fine!.id,
  ]);
  const all = await started(
    send({ isSkippingBlocked: false, isSkippingMistyped: true }),
  );
  expect((await itemsOf(all)).map(({ subjectId }) => subjectId)).toEqual([
    bounced!.id,
    fine!.id,
  ]);
  const sent = await started(send({}));
  expect((await itemsOf(sent)).map(({ subjectId }) => subjectId)).toEqual([
    typo!.id,
    fine!.id,
  ]);
});

test("of all that a list finds the first hundred are named, and who is removed is left out of the batch", async () => {
  const { actor, send } = await stage(0);
  await makeMany(actor, 120);
  const { total, named } = await getRecipients(actor, { filter: {} });
  expect([total, named.length]).toEqual([120, 100]);
  const without = named.slice(0, 2).map(({ id }) => id);
  const theirs = await makeCandidate(await makeActor());
  const selection = {
    filter: {},
    shown: 120,
    without: [...without, theirs.id],
  };
  const batchId = await started(send({ selection }));
  const items = await itemsOf(batchId);
  expect(items).toHaveLength(118);
  expect(items.some(({ subjectId }) => without.includes(subjectId))).toBe(
    false,
  );
  expect(await send({ selection: { ...selection, shown: 118 } })).toMatchObject(
    refusal("conflict"),
  );
});

test("F11: ten thousand addresses at a thousand companies are looked over in a moment", () => {
  const known = new Map<string, string | null>();
  const from = performance.now();
  for (let i = 0; i < maxBatchItems; i++)
    addressDoubt({ id: "1", email: `ada${i}@company${i % 1_000}.com` }, known);
  expect(performance.now() - from).toBeLessThan(1_000);
});

test("a dialog about many deadlines knows the latest of those that can be moved", async () => {
  const { actor, template } = await stage(0);
  const [soon, late] = [endAfter(2), endAfter(9)];
  const made = [
    await makeInterview(actor, { template, data: { deadlineAt: late } }),
    await makeInterview(actor, { template, data: { deadlineAt: soon } }),
    await makeInterview(actor, {
      template,
      data: { status: "COMPLETED", deadlineAt: endAfter(20) },
    }),
  ];
  const ids = made.map(({ id }) => id);
  const { latestDeadlineAt } = await getChosenInterviews(actor, "EXTEND", {
    ids,
  });
  expect(latestDeadlineAt).toEqual(late);
});

test("a dialog about many interviews names those that cannot be resent, extended or cancelled", async () => {
  const { actor, template } = await stage(0);
  const fresh = await makeInterview(actor, { template });
  await db.$transaction((tx) => queueInvitation(tx, actor, fresh, "FIRST"));
  const over = await makeInterview(actor, {
    template,
    data: { status: "COMPLETED" },
  });
  const expired = await makeInterview(actor, {
    template,
    data: { status: "EXPIRED" },
  });
  const selection = { ids: [fresh.id, over.id, expired.id] };
  const reasons = async (kind: "RESEND" | "EXTEND" | "CANCEL") => {
    const { group } = await getChosenInterviews(actor, kind, selection);
    return group.first.map(({ id, obstacle }) => [id, obstacle.text]);
  };
  expect(await reasons("RESEND")).toEqual([
    [fresh.id, expect.stringContaining("less than a minute ago")],
    [over.id, expect.stringContaining("nothing to resend")],
    [expired.id, expect.stringContaining("Extend the deadline first")],
  ]);
  expect(await reasons("EXTEND")).toEqual([
    [over.id, "The interview is completed."],
  ]);
  expect(await reasons("CANCEL")).toEqual([
    [over.id, "The interview is completed."],
  ]);
});
