import { scope, type Actor } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import type { TemplateStatus } from "@/lib/generated/prisma/enums";
import { isId } from "@/lib/ids";
import { rowCountLimit } from "@/lib/paging";
import { estimatedSeconds } from "@/lib/templates/duration";
import {
  readTemplateSnapshot,
  type TemplateSnapshot,
} from "@/lib/templates/snapshot";

/** Templates by job; without a status, all that are not archived. */
export async function listTemplates(
  actor: Actor,
  filter: { status?: TemplateStatus; jobId?: string } = {},
) {
  if (filter.jobId && !isId(filter.jobId)) return [];
  const templates = await db.template.findMany({
    where: {
      ...scope(actor),
      status: filter.status ?? { not: "ARCHIVED" },
      ...(filter.jobId ? { jobId: filter.jobId } : {}),
    },
    orderBy: [{ job: { title: "asc" } }, { jobId: "asc" }, { title: "asc" }],
    select: {
      id: true,
      title: true,
      difficulty: true,
      focusArea: true,
      status: true,
      version: true,
      isChanged: true,
      updatedAt: true,
      job: { select: { id: true, title: true, status: true } },
      questions: { select: { thinkSeconds: true, answerSeconds: true } },
    },
  });
  const interviewsOf = await countInterviews(templates.map(({ id }) => id));
  return templates.map(({ questions, ...template }) => ({
    ...template,
    questionCount: questions.length,
    seconds: estimatedSeconds(questions),
    /** One more than `rowCountLimit` when there are more. */
    interviews: interviewsOf.get(template.id) ?? 0,
  }));
}

/** Not Prisma's `_count`, which counts the interviews of every template there is. */
async function countInterviews(ids: string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT id, (SELECT count(*)::int FROM (
      SELECT FROM "Interview" WHERE "templateId" = each.id LIMIT ${rowCountLimit + 1}
    ) AS counted) AS count
    FROM unnest(${ids}::uuid[]) AS each(id)`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

export type ListedTemplate = Awaited<ReturnType<typeof listTemplates>>[number];

/** How many templates each tab of the list holds. */
export async function countTemplates(
  actor: Actor,
): Promise<Record<TemplateStatus, number>> {
  const groups = await db.template.groupBy({
    by: ["status"],
    where: scope(actor),
    _count: true,
  });
  const countOf = (status: TemplateStatus) =>
    groups.find((group) => group.status === status)?._count ?? 0;
  return {
    DRAFT: countOf("DRAFT"),
    PUBLISHED: countOf("PUBLISHED"),
    ARCHIVED: countOf("ARCHIVED"),
  };
}

/** Open jobs that something can be sent for, each with its published templates as candidates would get them now. */
export async function listSendableJobs(actor: Actor) {
  const jobs = await db.job.findMany({
    where: {
      ...scope(actor),
      status: "OPEN",
      templates: { some: { status: "PUBLISHED" } },
    },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      templates: {
        where: { status: "PUBLISHED" },
        orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
        select: { id: true, versions: latestVersion },
      },
    },
  });
  return jobs.map((job) => ({
    id: job.id,
    title: job.title,
    templates: job.templates.map((template) =>
      sendableTemplate(template.id, snapshotOfLatest(template)),
    ),
  }));
}

export type SendableJob = Awaited<ReturnType<typeof listSendableJobs>>[number];

/** What sending a template would send now, or null when it is not published or its job is closed. */
export async function findPublishedVersion(
  tx: Transaction,
  organizationId: string,
  templateId: string,
): Promise<{
  templateId: string;
  jobId: string;
  jobTitle: string;
  snapshot: TemplateSnapshot;
} | null> {
  const template = await tx.template.findFirst({
    where: {
      id: templateId,
      organizationId,
      status: "PUBLISHED",
      job: { status: "OPEN" },
    },
    select: {
      jobId: true,
      job: { select: { title: true } },
      versions: latestVersion,
    },
  });
  if (!template) return null;
  return {
    templateId,
    jobId: template.jobId,
    jobTitle: template.job.title,
    snapshot: snapshotOfLatest(template),
  };
}

const latestVersion = {
  orderBy: { number: "desc" },
  take: 1,
  select: { snapshot: true },
} as const;

function snapshotOfLatest(template: {
  versions: { snapshot: unknown }[];
}): TemplateSnapshot {
  const [latest] = template.versions;
  if (!latest) throw new Error("A published template has no version.");
  return readTemplateSnapshot(latest.snapshot);
}

/** A published template without its rubric, which is nobody's business while choosing. */
function sendableTemplate(id: string, snapshot: TemplateSnapshot) {
  return {
    id,
    title: snapshot.title,
    difficulty: snapshot.difficulty,
    focusArea: snapshot.focusArea,
    seconds: estimatedSeconds(snapshot.questions),
    questionCount: snapshot.questions.length,
    questions: snapshot.questions.map((question) => ({
      id: question.id,
      text: question.text,
      competency: question.competency,
      thinkSeconds: question.thinkSeconds,
      answerSeconds: question.answerSeconds,
      maxTakes: question.maxTakes,
    })),
  };
}
