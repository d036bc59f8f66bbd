import { runningStatuses } from "@/lib/ai/status";
import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { listAttention } from "@/lib/interviews/attention-queries";
import { whereAvailable } from "@/lib/interviews/condition-queries";
import { mostListed, type AttentionName } from "@/lib/lists/attention";
import { idleDays, type InterviewFilters } from "@/lib/lists/filters";
import type { Narrowing } from "@/lib/lists/scope-queries";
import { day } from "@/lib/time/duration";

/** Most jobs and templates that a filter offers. */
const mostOffered = 500;

/** What interviews can be filtered by here: the jobs, and the templates that were published. */
export async function listFilterChoices(actor: Actor) {
  const [jobs, templates] = await Promise.all([
    db.job.findMany({
      where: scope(actor),
      orderBy: { title: "asc" },
      take: mostOffered,
      select: { id: true, title: true },
    }),
    db.template.findMany({
      where: { ...scope(actor), publishedAt: { not: null } },
      orderBy: { title: "asc" },
      take: mostOffered,
      select: { id: true, title: true, jobId: true },
    }),
  ]);
  return { jobs, templates };
}

export type FilterChoices = Awaited<ReturnType<typeof listFilterChoices>>;

/** The list of interviews narrowed down by its filters, and to those that need somebody for one reason. */
export async function narrowedBy(
  actor: Actor,
  {
    attention,
    filters = {},
  }: { attention?: AttentionName; filters?: InterviewFilters },
): Promise<Narrowing> {
  const needing =
    attention && (await listAttention(actor, attention, mostListed));
  const isNeeding = needing
    ? Prisma.sql`AND id = ANY (${needing.map(({ id }) => id)}::uuid[])`
    : Prisma.empty;
  return {
    condition: Prisma.sql`${isNeeding} ${filterCondition(filters)}`,
    isCut: needing?.length === mostListed,
  };
}

/** The filters as a condition on "Interview", to follow others; nothing when there is none. */
function filterCondition(
  { templateId, email, evaluation, isIdle }: InterviewFilters,
  now = new Date(),
): Prisma.Sql {
  const idleSince = new Date(now.getTime() - idleDays * day);
  const conditions = [
    templateId && Prisma.sql`"templateId" = ${templateId}::uuid`,
    email && emailConditions[email],
    evaluation && evaluationConditions[evaluation],
    isIdle &&
      Prisma.sql`status = 'PENDING' AND "withdrawnAt" IS NULL AND "createdAt" < ${idleSince.toISOString()}::timestamp`,
  ].filter((condition) => typeof condition === "object");
  return conditions.length > 0
    ? Prisma.sql`AND ${Prisma.join(conditions, " AND ")}`
    : Prisma.empty;
}

/** The latest mail speaks, but for a reminder that was not wanted any more (lib/mail/news.ts). */
const ofLatest = (state: Prisma.Sql) => Prisma.sql`(
  SELECT ${state} FROM "Invitation" mail
  WHERE mail."interviewId" = "Interview".id
    AND NOT (mail.kind = 'REMINDER' AND mail."failedAt" IS NOT NULL AND coalesce(mail."lastError", '') LIKE 'Not sent:%')
  ORDER BY mail."queuedAt" DESC LIMIT 1
)`;
const wasOpened = Prisma.sql`EXISTS (
  SELECT FROM "Invitation" mail
  WHERE mail."interviewId" = "Interview".id AND (mail."openedAt" IS NOT NULL OR mail."visitedAt" IS NOT NULL)
)`;
const arrived = Prisma.sql`mail."sentAt" IS NOT NULL AND mail."bouncedAt" IS NULL AND mail."failedAt" IS NULL`;

const emailConditions = {
  bounced: ofLatest(Prisma.sql`mail."bouncedAt" IS NOT NULL`),
  "not-sent": ofLatest(
    Prisma.sql`mail."failedAt" IS NOT NULL AND mail."bouncedAt" IS NULL`,
  ),
  unopened: Prisma.sql`${ofLatest(arrived)} AND NOT ${wasOpened}`,
  opened: Prisma.sql`${ofLatest(arrived)} AND ${wasOpened}`,
};

const shown = whereAvailable('"Interview"');
const evaluationConditions = {
  done: Prisma.sql`"evaluationStatus" = 'DONE' AND ${shown}`,
  running: Prisma.sql`"evaluationStatus" IN (${Prisma.join(
    runningStatuses.map((each) => Prisma.sql`${each}::"EvaluationStatus"`),
  )}) AND ${shown}`,
  failed: Prisma.sql`"evaluationStatus" = 'FAILED' AND ${shown}`,
  declined: Prisma.sql`"evaluationStatus" = 'DECLINED' AND ${shown}`,
};
