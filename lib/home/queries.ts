import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { openStatuses } from "@/lib/interviews/status";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
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
  const isOpen = { organizationId, status: { in: [...openStatuses] } };
  const isCompleted = {
    organizationId,
    status: "COMPLETED",
    withdrawnAt: null,
  } as const;
  const [undelivered, expiring, failed, ready] = await Promise.all([
    listUndelivered(isOpen),
    listSome(
      {
        ...isOpen,
        deadlineAt: { gt: now, lt: new Date(now.getTime() + DAY) },
      },
      { deadlineAt: "asc" },
    ),
    listSome(
      { ...isCompleted, evaluationStatus: "FAILED" },
      { completedAt: "desc" },
    ),
    listSome(
      {
        ...isCompleted,
        evaluationStatus: { in: ["DONE", "OFF", "DECLINED"] },
        completedAt: { gt: new Date(now.getTime() - 14 * DAY) },
      },
      { completedAt: "desc" },
    ),
  ]);
  return { undelivered, expiring, failed, ready };
}

export type AttentionLine = {
  interviewId: string;
  candidate: string;
  job: string;
  deadlineAt: Date;
  completedAt: Date | null;
  /** What the mail server or the evaluation said. */
  words: string | null;
};
export type AttentionGroup = { lines: AttentionLine[]; total: number };
export type Attention = Awaited<ReturnType<typeof getAttention>>;

/** Of the interviews sent in the last 30 days, how many got how far. */
export async function getFunnel(actor: Actor, now = new Date()) {
  const sent = {
    organizationId: actor.organizationId,
    createdAt: { gt: new Date(now.getTime() - 30 * DAY) },
  };
  const wasOpened = {
    some: { OR: [{ openedAt: { not: null } }, { visitedAt: { not: null } }] },
  };
  const [all, opened, started, completed] = await Promise.all([
    db.interview.count({ where: sent }),
    db.interview.count({
      where: {
        ...sent,
        // Who started has opened the mail, whatever the pixel saw.
        OR: [{ startedAt: { not: null } }, { invitations: wasOpened }],
      },
    }),
    db.interview.count({ where: { ...sent, startedAt: { not: null } } }),
    db.interview.count({ where: { ...sent, status: "COMPLETED" } }),
  ]);
  return { sent: all, opened, started, completed };
}

export type Funnel = Awaited<ReturnType<typeof getFunnel>>;

/** Open interviews whose latest mail did not arrive; an earlier one that failed no longer matters. */
async function listUndelivered(
  isOpen: Prisma.InterviewWhereInput,
): Promise<AttentionGroup> {
  const interviews = await db.interview.findMany({
    where: {
      ...isOpen,
      invitations: {
        some: {
          OR: [{ bouncedAt: { not: null } }, { failedAt: { not: null } }],
        },
      },
    },
    orderBy: { createdAt: "desc" },
    take: 100,
    select: {
      ...line,
      invitations: {
        orderBy: { queuedAt: "desc" },
        take: 1,
        select: { bouncedAt: true, failedAt: true, lastError: true },
      },
    },
  });
  const stuck = interviews.filter(
    ({ invitations: [latest] }) => latest?.bouncedAt ?? latest?.failedAt,
  );
  return {
    total: stuck.length,
    lines: stuck
      .slice(0, shown)
      .map((interview) =>
        toLine(interview, interview.invitations[0]?.lastError ?? null),
      ),
  };
}

async function listSome(
  where: Prisma.InterviewWhereInput,
  orderBy: Prisma.InterviewOrderByWithRelationInput,
): Promise<AttentionGroup> {
  const [interviews, total] = await Promise.all([
    db.interview.findMany({ where, orderBy, take: shown, select: line }),
    db.interview.count({ where }),
  ]);
  return {
    total,
    lines: interviews.map((interview) =>
      toLine(interview, interview.evaluationError),
    ),
  };
}

const line = {
  id: true,
  deadlineAt: true,
  completedAt: true,
  evaluationError: true,
  candidate: { select: { name: true } },
  job: { select: { title: true } },
} as const;

function toLine(
  interview: Prisma.InterviewGetPayload<{ select: typeof line }>,
  words: string | null,
): AttentionLine {
  return {
    interviewId: interview.id,
    candidate: interview.candidate.name,
    job: interview.job.title,
    deadlineAt: interview.deadlineAt,
    completedAt: interview.completedAt,
    words,
  };
}
