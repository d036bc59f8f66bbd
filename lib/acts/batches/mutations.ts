import { createHash } from "node:crypto";
import { z } from "zod";
import type { AuditAction } from "@/lib/activity/audit-log";
import { audit, recordEvent } from "@/lib/activity/mutations";
import { listRetriable } from "@/lib/acts/batches/queries";
import {
  batchAct,
  type AskedAct,
  type BatchAct,
  type CancelBatchInput,
  type RetryBatchInput,
  type StartBatchInput,
} from "@/lib/acts/batches/schema";
import { selectSubjects } from "@/lib/acts/batches/selection-queries";
import { readDeadline } from "@/lib/acts/deadline-queries";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { db, isUniqueViolation, type Transaction } from "@/lib/db";
import { enqueue } from "@/lib/queue/enqueue";
import { ok, refuse, type Result } from "@/lib/result";

/** Rows that one statement writes. */
const chunk = 1_000;

type Started = { batchId: string; count: number };

/** Kept in a batch's input beside the act. */
type Marks = {
  /** Digest of all that was asked for: the same id with other choices is not the same batch. */
  asked: string;
  /** The batch that this one tries again: what it takes up is offered there no more. */
  ofBatchId?: string;
};

/**
 * Begins one act on many rows: the batch, its items and the task that does them. The same asked again with the same id
 * answers with the batch that there is.
 */
export async function startBatch(
  actor: Actor,
  input: StartBatchInput,
): Promise<Result<Started>> {
  if (!can(actor, "batch.run")) return notAllowed;
  const { batchId, act: asked, selection, ...sparing } = input;
  const marks = { asked: digestOf(input) };
  const started = await findStarted(actor, batchId, marks);
  if (started) return started;
  const timed = await withMoment(actor, asked);
  if (!timed.ok) return timed;
  const act = timed.value;
  const selected = await selectSubjects(actor, act, selection, sparing);
  if (!selected.ok) return selected;
  return write(actor, batchId, act, selected.value, marks);
}

/** Tries again, as a batch of its own, what another one did not do. */
export async function retryBatch(
  actor: Actor,
  input: RetryBatchInput,
): Promise<Result<Started>> {
  if (!can(actor, "batch.run")) return notAllowed;
  const { batchId, ofBatchId } = input;
  const marks = { asked: digestOf(input), ofBatchId };
  const started = await findStarted(actor, batchId, marks);
  if (started) return started;
  const earlier = await db.batch.findFirst({
    where: { id: ofBatchId, ...scope(actor) },
    select: { id: true, status: true, input: true, createdAt: true },
  });
  if (!earlier) return refuse("not_found", "This bulk action doesn’t exist.");
  if (earlier.status === "RUNNING")
    return refuse("conflict", "This is still running. Wait for it to finish.");
  const act = batchAct.parse(earlier.input);
  const subjectIds = await listRetriable(actor, { ...earlier, act });
  return write(actor, batchId, act, subjectIds, marks);
}

/** Stops a batch: what was done stays done, the rest is left as it is. */
export async function cancelBatch(
  actor: Actor,
  { batchId }: CancelBatchInput,
): Promise<Result> {
  if (!can(actor, "batch.run")) return notAllowed;
  return db.$transaction(async (tx) => {
    const { count } = await tx.batch.updateMany({
      where: { id: batchId, ...scope(actor), status: "RUNNING" },
      data: { status: "CANCELLED", finishedAt: new Date() },
    });
    if (count > 0) {
      await record(tx, actor, "batch.cancel", batchId);
      return ok();
    }
    const batch = await tx.batch.findFirst({
      where: { id: batchId, ...scope(actor) },
      select: { status: true },
    });
    if (!batch) return refuse("not_found", "This bulk action doesn’t exist.");
    return batch.status === "CANCELLED"
      ? ok()
      : refuse("conflict", "There’s nothing left to do.");
  });
}

/** Why there is nothing to begin: since it was confirmed, somebody else was faster. */
const nothingLeft = {
  SEND: "None of these can be sent now.",
  RESEND: "None of these can be resent now.",
  EXTEND: "None of these can be extended now.",
  CANCEL: "None of these can be canceled now.",
  RETRY: "There’s nothing left to retry.",
};

async function write(
  actor: Actor,
  batchId: string,
  act: BatchAct,
  subjectIds: string[],
  marks: Marks,
): Promise<Result<Started>> {
  if (subjectIds.length === 0) {
    // Pressed twice at once, the first one has just taken all.
    const started = await findStarted(actor, batchId, marks);
    if (started) return started;
    return refuse("invalid", nothingLeft[marks.ofBatchId ? "RETRY" : act.kind]);
  }
  const { organizationId } = actor;
  try {
    await db.$transaction(
      async (tx) => {
        await tx.batch.create({
          data: {
            id: batchId,
            organizationId,
            kind: act.kind,
            input: { ...asJson(act), ...marks },
            createdById: actor.userId,
          },
        });
        for (let from = 0; from < subjectIds.length; from += chunk)
          await tx.batchItem.createMany({
            data: subjectIds
              .slice(from, from + chunk)
              .map((subjectId, index) => ({
                organizationId,
                batchId,
                subjectId,
                position: from + index,
              })),
          });
        await record(tx, actor, "batch.start", batchId);
        await enqueue(tx, "batch.run", { batchId });
      },
      { timeout: 30_000 },
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const started = await findStarted(actor, batchId, marks);
    return started ?? refuse("conflict", "Reload the page and try again.");
  }
  return ok({ batchId, count: subjectIds.length });
}

/** The batch that there is already; refuses what asks for something else than it did. */
async function findStarted(
  actor: Actor,
  batchId: string,
  { asked }: Marks,
): Promise<Result<Started> | null> {
  const batch = await db.batch.findFirst({
    where: { id: batchId, ...scope(actor) },
    select: { input: true, _count: { select: { items: true } } },
  });
  if (!batch) return null;
  const kept = z.object({ asked: z.unknown() }).parse(batch.input);
  return kept.asked === undefined || kept.asked === asked
    ? ok({ batchId, count: batch._count.items })
    : refuse(
        "conflict",
        "This already started, with other choices. Close this and see Recent bulk actions for what it did.",
      );
}

function digestOf(input: StartBatchInput | RetryBatchInput): string {
  return createHash("sha256").update(JSON.stringify(input)).digest("base64url");
}

async function record(
  tx: Transaction,
  actor: Actor,
  action: AuditAction,
  batchId: string,
): Promise<void> {
  const { organizationId } = actor;
  const data = { batchId };
  await recordEvent(tx, actor, { kind: "batch.changed", organizationId, data });
  await audit(tx, actor, action, batchId);
}

/** A day that cannot be a deadline is refused here, once, and not of every row. */
async function withMoment(
  actor: Actor,
  act: AskedAct,
): Promise<Result<BatchAct>> {
  if (act.kind === "EXTEND") {
    const { deadlineOn, ...rest } = act;
    const deadline = await readDeadline(actor, deadlineOn);
    return deadline.ok ? ok({ ...rest, deadlineAt: deadline.value }) : deadline;
  }
  if (act.kind !== "SEND" || !act.deadlineOn) return ok(act);
  const deadline = await readDeadline(actor, act.deadlineOn);
  return deadline.ok ? ok(act) : deadline;
}

/** As it comes back from the database: moments are texts. */
function asJson(act: BatchAct) {
  return act.kind === "EXTEND"
    ? { ...act, deadlineAt: act.deadlineAt.toISOString() }
    : act;
}
