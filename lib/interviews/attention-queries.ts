import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { plural } from "@/lib/format";
import { Prisma } from "@/lib/generated/prisma/client";
import type { EvaluationStatus } from "@/lib/generated/prisma/enums";
import { wishWords } from "@/lib/interviews/accommodation-words";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { whereAvailable, whereOpen } from "@/lib/interviews/condition-queries";
import { decidedStages } from "@/lib/jobs/stages";
import type { AttentionName } from "@/lib/lists/attention";
import { notSent } from "@/lib/mail/state";
import { day } from "@/lib/time/duration";

/** Days after which an open request for a change is overdue. */
const overdueDays = 3;

type Asked = { organizationId: string; now: Date; take: number };
type Found = { id: string; words: string | null };

/**
 * The interviews that need somebody for one reason, the most urgent first, with words about each where there are some.
 * The home page and the filtered list both ask here. Each statement begins at an index and ends at `take`.
 */
export function listAttention(
  { organizationId }: Actor,
  name: AttentionName,
  take: number,
  now = new Date(),
): Promise<Found[]> {
  return read[name]({ organizationId, now, take });
}

const read: Record<AttentionName, (asked: Asked) => Promise<Found[]>> = {
  changes: listChangeRequests,
  declined: listDeclined,
  undelivered: listUndelivered,
  failed: listFailed,
  expiring: listExpiring,
  ready: listReady,
  silent: listSilent,
};

/** Candidates who wait for an answer, the longest first. Nothing else ends their wait (W6). */
async function listChangeRequests({ organizationId, now, take }: Asked) {
  const requests = await db.$queryRaw<
    { id: string; wishes: unknown; text: string; createdAt: Date }[]
  >`
    SELECT i.id, r.wishes, r.text, r."createdAt"
    FROM "ChangeRequest" r JOIN "Interview" i ON i.id = r."interviewId"
    WHERE r."organizationId" = ${organizationId}::uuid AND r.status = 'OPEN' AND ${whereOpen}
    ORDER BY r."createdAt" LIMIT ${take}`;
  return requests.map(({ id, wishes, text, createdAt }) => {
    const asked = wishWords({ wishes: readAccommodations(wishes), text });
    const days = Math.floor((+now - +createdAt) / day);
    const isOverdue = days >= overdueDays;
    return {
      id,
      words: isOverdue
        ? `Overdue, asked ${plural(days, "day")} ago: ${asked}`
        : asked,
    };
  });
}

/** Those who said no to being recorded and have asked for no other way yet, the longest first. */
function listDeclined({ organizationId, take }: Asked) {
  return db.$queryRaw<Found[]>`
    SELECT i.id, NULL AS words
    FROM "Interview" i ${undecided}
    WHERE i."organizationId" = ${organizationId}::uuid AND i."declinedAt" IS NOT NULL AND ${whereOpen}
      AND i."pausedAt" IS NULL
    ORDER BY i."declinedAt" LIMIT ${take}`;
}

/** Open interviews whose latest mail did not arrive; an earlier one that failed no longer matters. */
function listUndelivered({ organizationId, now, take }: Asked) {
  return db.$queryRaw<Found[]>`
    SELECT i.id, m."lastError" AS words
    FROM "Invitation" m JOIN "Interview" i ON i.id = m."interviewId"
    WHERE m."organizationId" = ${organizationId}::uuid AND m."queuedAt" > ${inDays(now, -90)}
      AND (m."bouncedAt" IS NOT NULL OR m."failedAt" IS NOT NULL)
      AND ${whereOpen}
      AND ${isLatest}
    ORDER BY m."queuedAt" DESC LIMIT ${take}`;
}

/** Of candidates who are decided about nobody needs it any more. */
function listFailed({ organizationId, take }: Asked) {
  return db.$queryRaw<Found[]>`
    SELECT i.id, i."evaluationError" AS words
    FROM "Interview" i ${undecided}
    WHERE i."organizationId" = ${organizationId}::uuid AND i."evaluationStatus" = 'FAILED' AND ${isCompleted}
    ORDER BY i."completedAt" DESC LIMIT ${take}`;
}

/** Whoever declined to be recorded is not to be reminded. */
function listExpiring({ organizationId, now, take }: Asked) {
  return db.$queryRaw<Found[]>`
    SELECT i.id, NULL AS words
    FROM "Interview" i ${undecided}
    WHERE i."organizationId" = ${organizationId}::uuid AND ${whereOpen}
      AND i."pausedAt" IS NULL AND i."declinedAt" IS NULL
      AND i."deadlineAt" > ${now} AND i."deadlineAt" < ${inDays(now, 1)}
    ORDER BY i."deadlineAt" LIMIT ${take}`;
}

/** The answers can be watched at once, so nobody waits for an evaluation, which an AI out of reach delays for hours. */
const readyStatuses = {
  DONE: null,
  OFF: null,
  DECLINED: null,
  NOT_ASKED: null,
  QUEUED: "Evaluation pending",
  TRANSCRIBING: "Evaluation pending",
  EVALUATING: "Evaluation pending",
} satisfies Partial<Record<EvaluationStatus, string | null>>;

/**
 * Completed in the last 30 days and not decided. Whoever was moved on has been looked at, but not the interview that was
 * completed after it.
 */
function listReady({ organizationId, now, take }: Asked) {
  // One by one, each in the order of its index.
  const readings = Object.entries(readyStatuses).map(
    ([status, words]) => Prisma.sql`(
      SELECT i.id, i."completedAt", ${words}::text AS words
      FROM "Interview" i JOIN "Application" a ON a.id = i."applicationId"
      WHERE i."organizationId" = ${organizationId}::uuid AND i."evaluationStatus" = ${status}::"EvaluationStatus"
        AND i."completedAt" > ${inDays(now, -30)} AND ${isCompleted}
        AND (a.stage IN ('APPLIED', 'INTERVIEWING') OR a.stage = 'SHORTLISTED' AND i."completedAt" > a."movedAt")
      ORDER BY i."completedAt" DESC LIMIT ${take}
    )`,
  );
  return db.$queryRaw<Found[]>`
    SELECT id, words FROM (${Prisma.join(readings, " UNION ALL ")}) AS ready
    ORDER BY "completedAt" DESC LIMIT ${take}`;
}

/** Sent some days ago, not started, and not written to for a day: another mail, or a call, may help. */
function listSilent({ organizationId, now, take }: Asked) {
  return db.$queryRaw<Found[]>`
    SELECT i.id, NULL AS words
    FROM "Interview" i
    JOIN "Candidate" c ON c.id = i."candidateId" AND c."bouncedAt" IS NULL
    ${undecided}
    WHERE i."organizationId" = ${organizationId}::uuid AND i.status = 'PENDING'
      AND i."pausedAt" IS NULL AND i."declinedAt" IS NULL
      AND i."createdAt" <= ${inDays(now, -3)} AND i."deadlineAt" >= ${inDays(now, 1)}
      AND EXISTS (
        SELECT FROM "Invitation" m
        WHERE m."interviewId" = i.id AND m."sentAt" IS NOT NULL
          AND m."queuedAt" < ${inDays(now, -1)} AND ${isLatest}
      )
    ORDER BY i."createdAt" DESC, i.id DESC LIMIT ${take}`;
}

const isCompleted = Prisma.sql`i.status = 'COMPLETED' AND ${whereAvailable("i")}`;
const undecided = Prisma.sql`
  JOIN "Application" a ON a.id = i."applicationId" AND a.stage <> ALL (${[...decidedStages]}::"ApplicationStage"[])`;

/** That nothing newer than the mail `m` was written about its interview. */
const isLatest = Prisma.sql`
  NOT (${isUnwantedMail("m")}) AND NOT EXISTS (
    SELECT FROM "Invitation" n
    WHERE n."interviewId" = m."interviewId" AND (n."queuedAt", n.id) > (m."queuedAt", m.id)
      AND NOT (${isUnwantedMail("n")})
  )`;

/** `isUnwanted` (lib/mail/state.ts) of a mail, never NULL. */
function isUnwantedMail(name: "m" | "n"): Prisma.Sql {
  const mail = Prisma.raw(name);
  return Prisma.sql`${mail}.kind = 'REMINDER' AND ${mail}."failedAt" IS NOT NULL
    AND starts_with(coalesce(${mail}."lastError", ''), ${notSent})`;
}

function inDays(now: Date, days: number): Date {
  return new Date(now.getTime() + days * day);
}
