import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { JobStatus } from "@/lib/generated/prisma/enums";
import { isId } from "@/lib/ids";

/** Jobs of one status, newest first, with what belongs to each. */
export async function listJobs(actor: Actor, status: JobStatus) {
  const jobs = await db.job.findMany({
    where: { organizationId: actor.organizationId, status },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      title: true,
      location: true,
      createdAt: true,
      _count: {
        select: {
          templates: { where: { status: "PUBLISHED" } },
          applications: true,
          interviews: true,
        },
      },
    },
  });
  return jobs.map(({ _count, ...job }) => ({
    ...job,
    publishedTemplates: _count.templates,
    applications: _count.applications,
    interviews: _count.interviews,
  }));
}

export type ListedJob = Awaited<ReturnType<typeof listJobs>>[number];

export async function countJobs(
  actor: Actor,
): Promise<Record<JobStatus, number>> {
  const groups = await db.job.groupBy({
    by: ["status"],
    where: { organizationId: actor.organizationId },
    _count: true,
  });
  const countOf = (status: JobStatus) =>
    groups.find((group) => group.status === status)?._count ?? 0;
  return { OPEN: countOf("OPEN"), CLOSED: countOf("CLOSED") };
}

/** Titles for choosing a job, alphabetical. */
export async function listOpenJobs(actor: Actor) {
  return db.job.findMany({
    where: { organizationId: actor.organizationId, status: "OPEN" },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: { id: true, title: true },
  });
}

export async function findJob(actor: Actor, id: string) {
  if (!isId(id)) return null;
  return db.job.findFirst({
    where: { id, organizationId: actor.organizationId },
    select: {
      id: true,
      title: true,
      location: true,
      description: true,
      status: true,
      createdAt: true,
      _count: { select: { applications: true, interviews: true } },
    },
  });
}
