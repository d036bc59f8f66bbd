import { recordEvent } from "@/lib/activity/mutations";
import { batchAct, type BatchAct } from "@/lib/acts/batches/schema";
import { stopWords } from "@/lib/acts/batches/status";
import { extendWithin } from "@/lib/acts/deadline-mutations";
import { cancelWithin, sendWithin } from "@/lib/acts/send-mutations";
import { findMember } from "@/lib/auth/member";
import { can } from "@/lib/auth/permissions";
import { scope, type Actor, type SystemAccess } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import { resendWithin } from "@/lib/invitations/mutations";
import { enqueue } from "@/lib/queue/enqueue";
import { ok, refuse, type Result } from "@/lib/result";
import { acrossOrganizations } from "@/lib/tenant-wall";

/** Items that one task does: about a second, so that batches take turns and a worker that must end ends soon. */
const groupSize = 25;

/**
 * Does a batch's next items, in order, each in a transaction of its own together with the mark that it was done: so
 * that nothing is done twice, however often or however many at once this runs, and wherever it is killed.
 */
export async function doNextItems(
  system: SystemAccess,
  batchId: string,
): Promise<void> {
  const batch = await findRunning(system, batchId);
  if (!batch) return;
  const act = batchAct.parse(batch.input);
  const items = await db.batchItem.findMany({
    where: waitingOf(batch),
    orderBy: { position: "asc" },
    take: groupSize,
    select: { id: true, subjectId: true },
  });
  for (const item of items) {
    const actor = await findMember(system, {
      userId: batch.createdById,
      organizationId: batch.organizationId,
    });
    if (!actor || !can(actor, "batch.run")) {
      await refuseRest(batch, stopWords.notAllowed);
      break;
    }
    await doItem(actor, act, item);
  }
  await goOn(system, batch);
}

/** Ends a batch that cannot be done, so that nothing waits silently: what is left is refused, and can be tried again. */
export async function breakOff(
  system: SystemAccess,
  batchId: string,
): Promise<void> {
  const batch = await findRunning(system, batchId);
  if (!batch) return;
  await refuseRest(batch, stopWords.brokenOff);
  await goOn(system, batch);
}

type RunningBatch = NonNullable<Awaited<ReturnType<typeof findRunning>>>;

function findRunning(system: SystemAccess, batchId: string) {
  return db.batch.findFirst({
    where: {
      id: batchId,
      status: "RUNNING",
      ...acrossOrganizations(system),
    },
    select: { id: true, organizationId: true, createdById: true, input: true },
  });
}

function waitingOf({ id, organizationId }: RunningBatch) {
  return { batchId: id, organizationId, status: "WAITING" } as const;
}

/** Locked first: whoever else comes to the same item leaves it alone. */
async function doItem(
  actor: Actor,
  act: BatchAct,
  item: { id: string; subjectId: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await lockWaiting(tx, item.id))) return;
    const result = await perform(tx, actor, act, item.subjectId);
    await tx.batchItem.updateMany({
      where: { id: item.id, ...scope(actor) },
      data: {
        ...(result.ok
          ? { status: "DONE", ...result.value }
          : { status: "REFUSED", message: result.error.message }),
        doneAt: new Date(),
      },
    });
  });
}

/** False when the item was done, is being done, or its batch was stopped. */
async function lockWaiting(tx: Transaction, itemId: string): Promise<boolean> {
  const locked = await tx.$queryRaw<object[]>`
    SELECT 1 FROM "BatchItem" AS item JOIN "Batch" AS batch ON batch.id = item."batchId"
    WHERE item.id = ${itemId}::uuid AND item.status = 'WAITING' AND batch.status = 'RUNNING'
    FOR UPDATE OF item SKIP LOCKED`;
  return locked.length > 0;
}

/** The same functions that the acts on one row call. */
async function perform(
  tx: Transaction,
  actor: Actor,
  act: BatchAct,
  subjectId: string,
): Promise<Result<{ interviewId?: string; message?: string }>> {
  const urgency = "after-others";
  switch (act.kind) {
    case "SEND": {
      const input = { ...act, candidateId: subjectId };
      const sent = await sendWithin(tx, actor, input, {
        urgency,
        isOnce: true,
      });
      return sent.ok ? ok({ interviewId: sent.value.interviewId }) : sent;
    }
    case "RESEND": {
      const input = { interviewId: subjectId };
      const resent = await resendWithin(tx, actor, input, { urgency });
      return resent.ok ? ok({}) : resent;
    }
    case "EXTEND": {
      const input = { ...act, interviewId: subjectId };
      const extended = await extendWithin(tx, actor, input, { urgency });
      if (!extended.ok) return extended;
      const { notNotified, isLater } = extended.value;
      if (isLater) return refuse("conflict", "The deadline is already later.");
      return ok(
        notNotified ? { message: `Not notified by email. ${notNotified}` } : {},
      );
    }
    case "CANCEL": {
      const input = { ...act, interviewId: subjectId };
      const cancelled = await cancelWithin(tx, actor, input);
      return cancelled.ok ? ok({}) : cancelled;
    }
  }
}

async function refuseRest(batch: RunningBatch, message: string): Promise<void> {
  await db.batchItem.updateMany({
    where: waitingOf(batch),
    data: { status: "REFUSED", message, doneAt: new Date() },
  });
}

/** Leaves what still waits to the next task, or ends the batch; open pages see either. */
async function goOn(system: SystemAccess, batch: RunningBatch): Promise<void> {
  const { id, organizationId } = batch;
  await db.$transaction(async (tx) => {
    if (await tx.batchItem.findFirst({ where: waitingOf(batch) }))
      await enqueue(tx, "batch.run", { batchId: id });
    else
      await tx.batch.updateMany({
        where: { id, organizationId, status: "RUNNING" },
        data: { status: "DONE", finishedAt: new Date() },
      });
    const data = { batchId: id };
    await recordEvent(tx, system, {
      kind: "batch.changed",
      organizationId,
      data,
    });
  });
}
