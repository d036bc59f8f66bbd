import { audit } from "@/lib/activity/mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { db, isUniqueViolation, type Transaction } from "@/lib/db";
import type { JobStatus } from "@/lib/generated/prisma/enums";
import type {
  CreateJobInput,
  JobIdInput,
  UpdateJobInput,
} from "@/lib/jobs/schema";
import { ok, refuse, type Result } from "@/lib/result";

const notFound = refuse("not_found", "This job no longer exists.");
const changedByOther = refuse(
  "conflict",
  "Someone else just changed this job. Your changes weren’t saved. Copy what you need and reload the page.",
);

/** Adds an open job. The same a second time finds the job that the first one made. */
export async function createJob(
  actor: Actor,
  input: CreateJobInput,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "job.edit")) return notAllowed;
  const { organizationId, userId } = actor;
  try {
    return await db.$transaction(async (tx) => {
      await tx.job.create({
        data: { ...input, organizationId, createdById: userId },
      });
      await audit(tx, actor, "job.created", input.id);
      return ok({ id: input.id });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const made = await findWords(db, actor, input.id);
    if (!made) return notFound;
    return isSame(made, input)
      ? ok({ id: input.id })
      : refuse(
          "conflict",
          `This form already created “${made.title}”. Copy what you typed and reload the page to create another job.`,
        );
  }
}

/** Refuses what would overwrite somebody else's words; the same a second time changes nothing. */
export async function updateJob(
  actor: Actor,
  { id, savedAt, ...fields }: UpdateJobInput,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "job.edit")) return notAllowed;
  return db.$transaction(async (tx) => {
    const { count } = await tx.job.updateMany({
      where: {
        id,
        ...scope(actor),
        updatedAt: savedAt,
      },
      data: fields,
    });
    if (count === 0) {
      const now = await findWords(tx, actor, id);
      if (!now) return notFound;
      return isSame(now, fields) ? ok({ id }) : changedByOther;
    }
    await audit(tx, actor, "job.updated", id);
    return ok({ id });
  });
}

/** Ends hiring: nothing can be sent for the job any more; interviews already sent go on. */
export function closeJob(actor: Actor, input: JobIdInput): Promise<Result> {
  return changeStatus(actor, input.id, "OPEN", "CLOSED");
}

export function reopenJob(actor: Actor, input: JobIdInput): Promise<Result> {
  return changeStatus(actor, input.id, "CLOSED", "OPEN");
}

/** Doing it a second time changes nothing and is no mistake. */
async function changeStatus(
  actor: Actor,
  id: string,
  from: JobStatus,
  to: JobStatus,
): Promise<Result> {
  if (!can(actor, "job.edit")) return notAllowed;
  return db.$transaction(async (tx) => {
    const { count } = await tx.job.updateMany({
      where: { id, ...scope(actor), status: from },
      data: { status: to },
    });
    if (count > 0) {
      await audit(
        tx,
        actor,
        to === "CLOSED" ? "job.closed" : "job.reopened",
        id,
      );
      return ok();
    }
    const isThere = await tx.job.count({ where: { id, ...scope(actor) } });
    return isThere ? ok() : notFound;
  });
}

type Words = Pick<CreateJobInput, "title" | "location" | "description">;

function findWords(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<Words | null> {
  return tx.job.findFirst({
    where: { id, ...scope(actor) },
    select: { title: true, location: true, description: true },
  });
}

function isSame(one: Words, other: Words): boolean {
  return (
    one.title === other.title &&
    one.location === other.location &&
    one.description === other.description
  );
}
