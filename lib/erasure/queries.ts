import { runningStatuses } from "@/lib/ai/status";
import type { Actor, SystemAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { whereAvailable } from "@/lib/interviews/condition-queries";
import { countLimit, type Count } from "@/lib/paging";
import { acrossOrganizations } from "@/lib/tenant-wall";
import { deletesFrom, retentionChoices } from "@/lib/time/retention";
import { erasableSince } from "@/lib/time/withdrawal-window";

/** What an organization chose, and what a shorter time would mean if it were chosen now. */
export async function getRetention(actor: Actor, now = new Date()) {
  const { retentionMonths, retentionSince } =
    await db.organization.findUniqueOrThrow({
      where: { id: actor.organizationId },
      select: { retentionMonths: true, retentionSince: true },
    });
  const from = retentionSince && deletesFrom(retentionSince);
  return {
    retentionMonths,
    /** While the choice can be taken back without any loss; else null. */
    deletesFrom: from && now < from ? from : null,
    ifShortened: {
      deletesFrom: deletesFrom(now),
      counts: await countPast(actor, deletesFrom(now)),
    },
  };
}

export type Retention = Awaited<ReturnType<typeof getRetention>>;

/** How many kept interviews will have ended longer ago than each choice at a moment. */
async function countPast({ organizationId }: Actor, at: Date) {
  const rows = await db.$queryRaw<{ months: number; count: bigint }[]>`
    SELECT choice.months, (
      SELECT count(*) FROM (
        SELECT 1 FROM "Interview" i
        WHERE i."organizationId" = ${organizationId}::uuid AND ${isKept}
          AND ${endedAt} < ${at}::timestamp - make_interval(months => choice.months)
        LIMIT ${countLimit + 1}
      ) AS counted
    ) AS count
    FROM unnest(${[...retentionChoices]}::int[]) AS choice(months)`;
  return rows.map(({ months, count }) => ({
    months,
    count: capped(Number(count)),
  }));
}

function capped(count: number): Count {
  return { value: Math.min(count, countLimit), isMore: count > countLimit };
}

/** Interviews kept as long as their organization wants, those that ended first first. */
export async function listPastRetention(_system: SystemAccess, now: Date) {
  return db.$queryRaw<{ interviewId: string; organizationId: string }[]>`
    SELECT past.id AS "interviewId", o.id AS "organizationId"
    FROM "Organization" o CROSS JOIN LATERAL (
      SELECT i.id, ${endedAt} AS "endedAt" FROM "Interview" i
      WHERE i."organizationId" = o.id AND ${isPastRetention(now)}
      ORDER BY ${endedAt} LIMIT 100
    ) AS past
    WHERE o."retentionMonths" IS NOT NULL
    ORDER BY past."endedAt" LIMIT 100`;
}

/**
 * Of an interview `i` and its organization `o`. An hour after the seven days, as for a withdrawal. What is still being
 * read is left until it is not, and so is an expired one with a request: extending it lets a person answer that.
 */
export function isPastRetention(now: Date): Prisma.Sql {
  return Prisma.sql`${isKept}
    AND ${endedAt} < ${now}::timestamp - make_interval(months => o."retentionMonths")
    AND o."retentionSince" < ${erasableSince(now)}::timestamp
    AND i."evaluationStatus"::text <> ALL (${[...runningStatuses]})
    AND (i.status <> 'EXPIRED' OR NOT EXISTS (
      SELECT FROM "ChangeRequest" r WHERE r."interviewId" = i.id AND r.status = 'OPEN'))`;
}

// As the index Interview_retained says both.
const endedAt = Prisma.sql`coalesce(i."cancelledAt", i."expiredAt", i."completedAt")`;
const isKept = Prisma.sql`${whereAvailable("i")}
  AND i.status IN ('COMPLETED', 'EXPIRED', 'CANCELLED')`;

/** Interviews that are to be erased, with the files of theirs that are to be deleted. */
export async function listErasable(system: SystemAccess, now: Date) {
  return db.interview.findMany({
    where: { ...erasable(now), ...acrossOrganizations(system) },
    orderBy: [{ withdrawnAt: "asc" }, { retentionEndedAt: "asc" }],
    take: 100,
    select: {
      id: true,
      organizationId: true,
      answers: {
        select: {
          takes: { select: { id: true, segments: { select: { id: true } } } },
        },
      },
    },
  });
}

/** Withdrawn ones whose time to think again is over, and those that were kept as long as their organization wants. */
export function erasable(now: Date) {
  return {
    erasedAt: null,
    OR: [
      { withdrawnAt: { lt: erasableSince(now) } },
      { retentionEndedAt: { not: null } },
    ],
  };
}
