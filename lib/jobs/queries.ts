import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { Job } from "@/lib/generated/prisma/client";
import type { JobStatus } from "@/lib/generated/prisma/enums";
import { isId } from "@/lib/ids";
import { rowCountLimit } from "@/lib/paging";

/** Jobs of one status, newest first, with what belongs to each. */
export async function listJobs(
  actor: Actor,
  status: JobStatus,
): Promise<ListedJob[]> {
  // Not Prisma's `_count`, which counts what belongs to every job there is.
  return db.$queryRaw`
    SELECT id, title, location, "createdAt",
      (SELECT count(*)::int FROM "Template" WHERE "jobId" = "Job".id AND status = 'PUBLISHED') AS "publishedTemplates",
      (SELECT count(*)::int FROM (
        SELECT FROM "Interview" WHERE "jobId" = "Job".id LIMIT ${rowCountLimit + 1}
      ) AS counted) AS interviews
    FROM "Job"
    WHERE "organizationId" = ${actor.organizationId}::uuid AND status = ${status}::"JobStatus"
    ORDER BY "createdAt" DESC, id DESC`;
}

export type ListedJob = Pick<Job, "id" | "title" | "location" | "createdAt"> & {
  publishedTemplates: number;
  /** One more than `rowCountLimit` when there are more. */
  interviews: number;
};

export async function countJobs(
  actor: Actor,
): Promise<Record<JobStatus, number>> {
  const groups = await db.job.groupBy({
    by: ["status"],
    where: scope(actor),
    _count: true,
  });
  const countOf = (status: JobStatus) =>
    groups.find((group) => group.status === status)?._count ?? 0;
  return { OPEN: countOf("OPEN"), CLOSED: countOf("CLOSED") };
}

/** Titles for choosing a job, alphabetical. */
export async function listOpenJobs(actor: Actor) {
  return db.job.findMany({
    where: { ...scope(actor), status: "OPEN" },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: { id: true, title: true },
  });
}

export async function findJob(actor: Actor, id: string) {
  if (!isId(id)) return null;
  return db.job.findFirst({
    where: { id, ...scope(actor) },
    select: {
      id: true,
      title: true,
      location: true,
      description: true,
      status: true,
      createdAt: true,
      updatedAt: true,
    },
  });
}

/** Up to one more than `rowCountLimit`. */
export async function countApplications(
  actor: Actor,
  jobId: string,
): Promise<number> {
  return db.application.count({
    where: { jobId, ...scope(actor) },
    take: rowCountLimit + 1,
  });
}
