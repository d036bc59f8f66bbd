import { batchAct, type BatchAct } from "@/lib/acts/batches/schema";
import { stopWords, type BatchCounts } from "@/lib/acts/batches/status";
import { readDeadline } from "@/lib/acts/deadline-queries";
import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { BatchItemStatus } from "@/lib/generated/prisma/enums";
import { isId } from "@/lib/ids";
import { whereOpen } from "@/lib/interviews/condition-queries";
import { readPaged } from "@/lib/paging";
import { day } from "@/lib/time/duration";

/** How many recent batches are listed. */
const recent = 30;
const mostBroken = 5;

/** A list follows a batch for a day, and shows how it ended for two minutes. */
const latestMs = day;
const shownMs = 2 * 60 * 1000;

/** A batch with how far it is, or null when there is none of this id here. */
export async function findBatch(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const batch = await db.batch.findFirst({
    where: { id, ...scope(actor) },
    select: listed,
  });
  if (!batch) return null;
  const [described] = await describe(actor, [batch]);
  return described ?? null;
}

/** The latest batches, newest first. */
export async function listBatches(actor: Actor) {
  const batches = await db.batch.findMany({
    where: scope(actor),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: recent,
    select: listed,
  });
  return describe(actor, batches);
}

/** The reader's own latest batch, as long as its progress matters to them; null otherwise. */
export async function findLatestBatch(actor: Actor, now = new Date()) {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const batch = await db.batch.findFirst({
    where: {
      ...scope(actor),
      createdById: actor.userId,
      createdAt: { gt: before(latestMs) },
      OR: [{ status: "RUNNING" }, { finishedAt: { gt: before(shownMs) } }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: listed,
  });
  if (!batch) return null;
  const [described] = await describe(actor, [batch]);
  return described ?? null;
}

export type LatestBatch = ListedBatch;

/** Batches since a moment that ended before their end by themselves, newest first, with how many rows can be taken up again. */
export async function listBroken(actor: Actor, since: Date, now: Date) {
  const batches = await db.batch.findMany({
    where: {
      ...scope(actor),
      createdAt: { gt: since },
      items: {
        some: {
          status: "REFUSED",
          message: { in: Object.values(stopWords) },
        },
      },
    },
    orderBy: { createdAt: "desc" },
    take: mostBroken,
    select: { id: true, kind: true, input: true, createdAt: true },
  });
  const broken = await Promise.all(
    batches.map(async ({ input, ...batch }) => {
      const act = batchAct.parse(input);
      const left = await listRetriable(actor, { ...batch, act }, now);
      return { ...batch, left: left.length };
    }),
  );
  return broken.filter(({ left }) => left > 0);
}

export type ListedBatch = Awaited<ReturnType<typeof listBatches>>[number];

/**
 * Whom a batch was about that can be tried again, in its order: not done, not taken up by another try of it, and, when
 * it sent an interview, without one of that template that is open, completed, or was made since; when it set a deadline,
 * with an earlier one. Nobody once that deadline is in the past.
 */
export async function listRetriable(
  actor: Actor,
  batch: { id: string; createdAt: Date; act: BatchAct },
  now = new Date(),
): Promise<string[]> {
  const { organizationId } = actor;
  const { id, createdAt, act } = batch;
  if (await isTooLate(actor, act, now)) return [];
  const hasIt =
    act.kind === "SEND"
      ? Prisma.sql`EXISTS (
          SELECT FROM "Interview" i
          WHERE i."candidateId" = item."subjectId" AND i."organizationId" = ${organizationId}::uuid
            AND i."templateId" = ${act.templateId}::uuid
            AND (${whereOpen} OR i.status = 'COMPLETED' OR i."createdAt" > ${createdAt})
        )`
      : act.kind === "EXTEND"
        ? Prisma.sql`EXISTS (
          SELECT FROM "Interview" i
          WHERE i.id = item."subjectId" AND i."organizationId" = ${organizationId}::uuid
            AND i."deadlineAt" >= ${act.deadlineAt}
        )`
        : Prisma.sql`false`;
  const items = await db.$queryRaw<{ subjectId: string }[]>`
    SELECT item."subjectId" FROM "BatchItem" item
    WHERE item."batchId" = ${id}::uuid AND item."organizationId" = ${organizationId}::uuid
      AND item.status <> 'DONE' AND NOT ${hasIt}
      AND NOT EXISTS (
        SELECT FROM "Batch" later JOIN "BatchItem" again ON again."batchId" = later.id
        WHERE later."organizationId" = ${organizationId}::uuid AND later."createdAt" >= ${createdAt}
          AND later.input->>'ofBatchId' = ${id} AND again."subjectId" = item."subjectId"
      )
    ORDER BY item.position`;
  return items.map(({ subjectId }) => subjectId);
}

async function isTooLate(actor: Actor, act: BatchAct, now: Date) {
  if (act.kind === "EXTEND") return act.deadlineAt <= now;
  if (act.kind !== "SEND" || !act.deadlineOn) return false;
  return !(await readDeadline(actor, act.deadlineOn, now)).ok;
}

/** One page of a batch's rows in their order: whom each was about and what became of it. */
export async function listBatchItems(
  actor: Actor,
  batch: ListedBatch,
  tab: { statuses?: BatchItemStatus[]; count: number },
  page: string | undefined,
) {
  const total = { value: tab.count, isMore: false };
  const { rows: items, paging } = await readPaged(
    page,
    async ({ side, key }, take) => {
      const isForward = side === "after";
      const from = readPosition(key?.value);
      const items = await db.batchItem.findMany({
        where: {
          batchId: batch.id,
          ...scope(actor),
          ...(tab.statuses ? { status: { in: tab.statuses } } : {}),
          ...(from === null
            ? {}
            : { position: isForward ? { gt: from } : { lt: from } }),
        },
        orderBy: { position: isForward ? "asc" : "desc" },
        take,
        select: {
          id: true,
          position: true,
          subjectId: true,
          status: true,
          message: true,
          interviewId: true,
        },
      });
      const rows = items.map((item) => ({
        ...item,
        value: String(item.position),
      }));
      return { rows, total };
    },
  );
  const people = await findPeople(
    actor,
    batch.kind === "SEND",
    items.map(({ subjectId }) => subjectId),
  );
  const rows = items.map(({ id, subjectId, status, message, interviewId }) => ({
    id,
    status,
    message,
    interviewId: batch.kind === "SEND" ? interviewId : subjectId,
    /** Null when the row is gone, or was never here. */
    candidate: people.get(subjectId) ?? null,
  }));
  return { rows, paging };
}

export type BatchRow = Awaited<
  ReturnType<typeof listBatchItems>
>["rows"][number];

/** Null for what is no position, in an address that someone made up. */
function readPosition(text = ""): number | null {
  return /^\d{1,5}$/.test(text) ? Number(text) : null;
}

const listed = {
  id: true,
  kind: true,
  status: true,
  input: true,
  createdAt: true,
  createdById: true,
  finishedAt: true,
} as const;

async function describe(
  actor: Actor,
  batches: {
    id: string;
    kind: "SEND" | "RESEND" | "EXTEND" | "CANCEL";
    status: "RUNNING" | "DONE" | "CANCELLED";
    input: unknown;
    createdAt: Date;
    createdById: string;
    finishedAt: Date | null;
  }[],
) {
  const acts = batches.map(({ input }) => batchAct.parse(input));
  const templateIds = acts.flatMap((act) =>
    act.kind === "SEND" ? act.templateId : [],
  );
  const [groups, templates, members] = await Promise.all([
    db.batchItem.groupBy({
      by: ["batchId", "status"],
      where: { ...scope(actor), batchId: { in: batches.map(({ id }) => id) } },
      _count: true,
    }),
    db.template.findMany({
      where: { ...scope(actor), id: { in: templateIds } },
      select: { id: true, title: true, job: { select: { title: true } } },
    }),
    db.membership.findMany({
      where: {
        ...scope(actor),
        userId: { in: batches.map(({ createdById }) => createdById) },
      },
      select: { userId: true, user: { select: { name: true } } },
    }),
  ]);
  return batches.map(({ input: _input, createdById, ...batch }, index) => {
    const act = acts[index]!;
    const counts: BatchCounts = { ALL: 0, WAITING: 0, DONE: 0, REFUSED: 0 };
    for (const group of groups.filter(({ batchId }) => batchId === batch.id)) {
      counts[group.status] = group._count;
      counts.ALL += group._count;
    }
    const template =
      act.kind === "SEND"
        ? templates.find(({ id }) => id === act.templateId)
        : undefined;
    const by = members.find(({ userId }) => userId === createdById);
    return {
      ...batch,
      act,
      counts,
      template: template
        ? { title: template.title, job: template.job.title }
        : null,
      by: by?.user.name ?? "Former member",
    };
  });
}

async function findPeople(
  actor: Actor,
  isAboutCandidates: boolean,
  ids: string[],
) {
  const person = { id: true, name: true, email: true } as const;
  const where = { ...scope(actor), id: { in: ids } };
  if (isAboutCandidates) {
    const candidates = await db.candidate.findMany({ where, select: person });
    return new Map(candidates.map((one) => [one.id, one]));
  }
  const interviews = await db.interview.findMany({
    where,
    select: { id: true, candidate: { select: person } },
  });
  return new Map(interviews.map(({ id, candidate }) => [id, candidate]));
}
