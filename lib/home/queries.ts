import { decidedStages } from "@/lib/applications/status";
import type { Actor } from "@/lib/auth/proof";
import { readAccommodations } from "@/lib/changes/schema";
import { wishWords } from "@/lib/changes/words";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { mostCounted, mostInFunnel } from "@/lib/home/counting";
import { openStatuses } from "@/lib/interviews/status";
import { notSent } from "@/lib/invitations/status";
import { inOrder } from "@/lib/lists/queries";

const DAY = 24 * 3_600_000;
/** How many lines of each kind the home page shows; the rest is a number. */
const shown = 5;

/** How far a new organization has come on the way to its first sent interview. */
export async function getFirstSteps(actor: Actor) {
  const { organizationId } = actor;
  const [job, published, draft, candidate, interview] = await Promise.all([
    db.job.findFirst({
      where: { organizationId, status: "OPEN" },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    }),
    db.template.count({ where: { organizationId, status: "PUBLISHED" } }),
    db.template.findFirst({
      where: { organizationId, status: "DRAFT" },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    }),
    db.candidate.findFirst({
      where: { organizationId },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    }),
    db.interview.findFirst({
      where: { organizationId },
      select: { id: true },
    }),
  ]);
  return {
    jobId: job?.id ?? null,
    draftId: draft?.id ?? null,
    candidateId: candidate?.id ?? null,
    hasPublished: published > 0,
    hasSent: interview !== null,
  };
}

export type FirstSteps = Awaited<ReturnType<typeof getFirstSteps>>;

/** What a recruiter should look at now, each kind with its most urgent lines. */
export async function getAttention(actor: Actor, now = new Date()) {
  const { organizationId } = actor;
  const inDays = (days: number) => new Date(now.getTime() + days * DAY);
  const isCompleted = {
    organizationId,
    status: "COMPLETED",
    withdrawnAt: null,
  } as const;
  const [changes, undelivered, expiring, failed, ready, silent] =
    await Promise.all([
      listChangeRequests(actor),
      listUndelivered(actor, inDays(-90)),
      listSome(
        {
          organizationId,
          application: { stage: { notIn: [...decidedStages] } },
          status: { in: [...openStatuses] },
          pausedAt: null,
          deadlineAt: { gt: now, lt: inDays(1) },
        },
        { deadlineAt: "asc" },
      ),
      listSome(
        { ...isCompleted, evaluationStatus: "FAILED" },
        { completedAt: "desc" },
      ),
      listReady(isCompleted, inDays(-30)),
      listSilent(actor, inDays),
    ]);
  return { changes, undelivered, expiring, failed, ready, silent };
}

export type AttentionLine = {
  interviewId: string;
  candidateId: string;
  candidate: string;
  job: string;
  sentAt: Date;
  deadlineAt: Date;
  completedAt: Date | null;
  /** The candidate's address takes no mail until it is corrected. */
  isBounced: boolean;
  /** What the mail server or the evaluation said. */
  words: string | null;
};
/** `total` is one more than `mostCounted` when there are more. */
export type AttentionGroup = { lines: AttentionLine[]; total: number };
export type Attention = Awaited<ReturnType<typeof getAttention>>;

/** Of the interviews sent in the last 30 days, how many got how far. Who started has opened the mail, whatever the pixel saw. */
export async function getFunnel(actor: Actor, now = new Date()) {
  const since = new Date(now.getTime() - 30 * DAY);
  const [counts] = await db.$queryRaw<
    [{ sent: number; opened: number; started: number; completed: number }]
  >`
    WITH recent AS (
      SELECT id, status, "startedAt" FROM "Interview"
      WHERE "organizationId" = ${actor.organizationId}::uuid AND "createdAt" > ${since}
      ORDER BY "createdAt" DESC, id DESC LIMIT ${mostInFunnel}
    )
    SELECT count(*)::int AS sent,
      count(*) FILTER (WHERE "startedAt" IS NOT NULL OR EXISTS (
        SELECT FROM "Invitation" m
        WHERE m."interviewId" = recent.id AND (m."openedAt" IS NOT NULL OR m."visitedAt" IS NOT NULL)
      ))::int AS opened,
      count(*) FILTER (WHERE "startedAt" IS NOT NULL)::int AS started,
      count(*) FILTER (WHERE status = 'COMPLETED')::int AS completed
    FROM recent`;
  return counts;
}

export type Funnel = Awaited<ReturnType<typeof getFunnel>>;

/** Open interviews whose latest mail did not arrive; an earlier one that failed no longer matters. */
async function listUndelivered(
  { organizationId }: Actor,
  since: Date,
): Promise<AttentionGroup> {
  const mails = await db.$queryRaw<
    { interviewId: string; lastError: string | null }[]
  >`
    SELECT m."interviewId", m."lastError"
    FROM "Invitation" m JOIN "Interview" i ON i.id = m."interviewId"
    WHERE m."organizationId" = ${organizationId}::uuid AND m."queuedAt" > ${since}
      AND (m."bouncedAt" IS NOT NULL OR m."failedAt" IS NOT NULL)
      AND i.status IN ('PENDING', 'IN_PROGRESS')
      AND ${isLatest}
    ORDER BY m."queuedAt" DESC
    LIMIT ${mostCounted + 1}`;
  const wordsOf = new Map(
    mails.map(({ interviewId, lastError }) => [interviewId, lastError]),
  );
  return readGroup(organizationId, [...wordsOf.keys()], (id) =>
    wordsOf.get(id),
  );
}

/** Candidates who wait for an answer, the longest first. All of them: there is no other list. */
async function listChangeRequests({
  organizationId,
}: Actor): Promise<AttentionGroup> {
  const requests = await db.changeRequest.findMany({
    where: {
      organizationId,
      status: "OPEN",
      interview: { status: { in: [...openStatuses] } },
    },
    orderBy: { createdAt: "asc" },
    take: mostCounted + 1,
    select: { wishes: true, text: true, interview: { select: line } },
  });
  const lines = requests.map(({ wishes, text, interview }) =>
    toLine(interview, wishWords({ wishes: readAccommodations(wishes), text })),
  );
  return { lines, total: lines.length };
}

/** Completed, read as far as it will be, and not decided: whoever was moved on has been looked at. */
async function listReady(
  isCompleted: Prisma.InterviewWhereInput,
  since: Date,
): Promise<AttentionGroup> {
  // One by one, each in the order of its index.
  const groups = await Promise.all(
    (["DONE", "OFF", "DECLINED"] as const).map((evaluationStatus) =>
      db.interview.findMany({
        where: {
          ...isCompleted,
          evaluationStatus,
          application: { stage: { in: ["APPLIED", "INTERVIEWING"] } },
          completedAt: { gt: since },
        },
        orderBy: { completedAt: "desc" },
        take: mostCounted + 1,
        select: line,
      }),
    ),
  );
  const latest = groups
    .flat()
    .map((interview) => toLine(interview, null))
    .toSorted((a, b) => Number(b.completedAt) - Number(a.completedAt));
  return toGroup(latest.slice(0, mostCounted + 1));
}

/** Sent some days ago, not started, and not written to for a day: another mail, or a call, may help. */
async function listSilent(
  { organizationId }: Actor,
  inDays: (days: number) => Date,
): Promise<AttentionGroup> {
  const interviews = await db.$queryRaw<{ id: string }[]>`
    SELECT i.id
    FROM "Interview" i
    JOIN "Candidate" c ON c.id = i."candidateId" AND c."bouncedAt" IS NULL
    JOIN "Application" a ON a.id = i."applicationId" AND a.stage NOT IN ('REJECTED', 'HIRED')
    WHERE i."organizationId" = ${organizationId}::uuid AND i.status = 'PENDING'
      AND i."pausedAt" IS NULL AND i."createdAt" <= ${inDays(-3)} AND i."deadlineAt" >= ${inDays(1)}
      AND EXISTS (
        SELECT FROM "Invitation" m
        WHERE m."interviewId" = i.id AND m."sentAt" IS NOT NULL
          AND m."queuedAt" < ${inDays(-1)} AND ${isLatest}
      )
    ORDER BY i."createdAt" DESC, i.id DESC
    LIMIT ${mostCounted + 1}`;
  return readGroup(
    organizationId,
    interviews.map(({ id }) => id),
  );
}

/** That nothing newer than the mail `m` was written about its interview. As SQL, so that what is counted is what counts. */
const isLatest = Prisma.sql`
  NOT (${isUnwantedMail("m")}) AND NOT EXISTS (
    SELECT FROM "Invitation" n
    WHERE n."interviewId" = m."interviewId" AND (n."queuedAt", n.id) > (m."queuedAt", m.id)
      AND NOT (${isUnwantedMail("n")})
  )`;

/** `isUnwanted` (lib/invitations/status.ts) of a mail, never NULL. */
function isUnwantedMail(name: "m" | "n"): Prisma.Sql {
  const mail = Prisma.raw(name);
  return Prisma.sql`${mail}.kind = 'REMINDER' AND ${mail}."failedAt" IS NOT NULL
    AND starts_with(coalesce(${mail}."lastError", ''), ${notSent})`;
}

/** The interviews of these ids, in their order; only those that are shown are read. */
async function readGroup(
  organizationId: string,
  ids: string[],
  wordsOf: (id: string) => string | null | undefined = () => null,
): Promise<AttentionGroup> {
  const first = ids.slice(0, shown);
  const interviews = await db.interview.findMany({
    where: { id: { in: first }, organizationId },
    select: line,
  });
  return {
    lines: inOrder(first, interviews).map((interview) =>
      toLine(interview, wordsOf(interview.id) ?? null),
    ),
    total: ids.length,
  };
}

async function listSome(
  where: Prisma.InterviewWhereInput,
  orderBy: Prisma.InterviewOrderByWithRelationInput,
): Promise<AttentionGroup> {
  const interviews = await db.interview.findMany({
    where,
    orderBy,
    take: mostCounted + 1,
    select: line,
  });
  return toGroup(
    interviews.map((interview) => toLine(interview, interview.evaluationError)),
  );
}

const line = {
  id: true,
  createdAt: true,
  deadlineAt: true,
  completedAt: true,
  evaluationError: true,
  candidate: { select: { id: true, name: true, bouncedAt: true } },
  job: { select: { title: true } },
} as const;

function toLine(
  interview: Prisma.InterviewGetPayload<{ select: typeof line }>,
  words: string | null,
): AttentionLine {
  const { candidate } = interview;
  return {
    interviewId: interview.id,
    candidateId: candidate.id,
    candidate: candidate.name,
    job: interview.job.title,
    sentAt: interview.createdAt,
    deadlineAt: interview.deadlineAt,
    completedAt: interview.completedAt,
    isBounced: candidate.bouncedAt !== null,
    words,
  };
}

function toGroup(lines: AttentionLine[]): AttentionGroup {
  return { lines: lines.slice(0, shown), total: lines.length };
}
