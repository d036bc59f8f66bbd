import { listBroken } from "@/lib/acts/batches/queries";
import { batchWords, notDoneLabel } from "@/lib/acts/batches/status";
import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import { plural } from "@/lib/format";
import type { Prisma } from "@/lib/generated/prisma/client";
import { listAttention } from "@/lib/interviews/attention-queries";
import { attentionNames, type AttentionName } from "@/lib/lists/attention";
import { keptWhenLarge } from "@/lib/lists/kept";
import { mostCounted, mostInFunnel } from "@/lib/paging";
import { paths } from "@/lib/paths";
import { day } from "@/lib/time/duration";

/** How many lines of each kind the home page shows; the rest is a number. */
const shown = 5;
/** With more interviews than this the funnel is kept for a while. */
const many = 1_000;

/** How far a new organization has come on the way to its first sent interview; null once it was sent. */
export async function getFirstSteps(actor: Actor) {
  const sent = await db.interview.findFirst({
    where: scope(actor),
    select: { id: true },
  });
  if (sent) return null;
  const [job, published, draft, candidate] = await Promise.all([
    db.job.findFirst({
      where: { ...scope(actor), status: "OPEN" },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    }),
    db.template.count({ where: { ...scope(actor), status: "PUBLISHED" } }),
    db.template.findFirst({
      where: { ...scope(actor), status: "DRAFT" },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    }),
    db.candidate.findFirst({
      where: scope(actor),
      orderBy: { createdAt: "desc" },
      select: { id: true },
    }),
  ]);
  return {
    jobId: job?.id ?? null,
    draftId: draft?.id ?? null,
    candidateId: candidate?.id ?? null,
    hasPublished: published > 0,
  };
}

export type FirstSteps = NonNullable<Awaited<ReturnType<typeof getFirstSteps>>>;

/** What a recruiter should look at now, each kind with its most urgent lines, and what went wrong at once for many. */
export async function getAttention(actor: Actor, now = new Date()) {
  const [tasks, ...found] = await Promise.all([
    listFailedTasks(actor, now),
    ...attentionNames.map((name) =>
      listAttention(actor, name, mostCounted + 1, now),
    ),
  ]);
  const first = found.map((group) => group.slice(0, shown));
  const interviews = await db.interview.findMany({
    where: {
      id: { in: first.flat().map(({ id }) => id) },
      ...scope(actor),
    },
    select: line,
  });
  const byId = new Map(interviews.map((one) => [one.id, one]));
  const groups = attentionNames.map((name, index) => {
    const lines = first[index]!.flatMap(({ id, words }) => {
      const interview = byId.get(id);
      return interview ? toLine(interview, words) : [];
    });
    return [name, { lines, total: found[index]!.length }] as const;
  });
  return {
    tasks,
    ...(Object.fromEntries(groups) as Record<AttentionName, AttentionGroup>),
  };
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
  /** What the candidate, the mail server or the evaluation said. */
  words: string | null;
};
/** Something that was done in the background for many rows, and was not. */
export type FailedTask = {
  id: string;
  href: string;
  title: string;
  words: string;
  createdAt: Date;
};
/** `total` is one more than `mostCounted` when there are more. */
export type AttentionGroup = { lines: AttentionLine[]; total: number };
export type Attention = Awaited<ReturnType<typeof getAttention>>;

/** Of the interviews sent in the last 30 days, how many got how far. Who started has opened the mail, whatever the pixel saw. */
export function getFunnel(
  { organizationId }: Actor,
  now = new Date(),
): Promise<Funnel> {
  return keptFunnel(organizationId, () => countFunnel(organizationId, now));
}

export type Funnel = Record<
  "sent" | "opened" | "started" | "completed",
  number
>;

const keptFunnel = keptWhenLarge<Funnel>(({ sent }) => sent > many);

async function countFunnel(organizationId: string, now: Date): Promise<Funnel> {
  const since = new Date(now.getTime() - 30 * day);
  const [counts] = await db.$queryRaw<[Funnel]>`
    WITH recent AS (
      SELECT id, status, "startedAt" IS NOT NULL OR status = 'COMPLETED' AS has_started FROM "Interview"
      WHERE "organizationId" = ${organizationId}::uuid AND "createdAt" > ${since}
      ORDER BY "createdAt" DESC, id DESC LIMIT ${mostInFunnel}
    )
    SELECT count(*)::int AS sent,
      count(*) FILTER (WHERE has_started OR EXISTS (
        SELECT FROM "Invitation" m
        WHERE m."interviewId" = recent.id AND (m."openedAt" IS NOT NULL OR m."visitedAt" IS NOT NULL)
      ))::int AS opened,
      count(*) FILTER (WHERE has_started)::int AS started,
      count(*) FILTER (WHERE status = 'COMPLETED')::int AS completed
    FROM recent`;
  return counts;
}

/**
 * Imports that could not be read and bulk actions that broke off, of the last seven days, newest first. A bulk action
 * whose rest was taken up again, or cannot be any more, needs nobody.
 */
async function listFailedTasks(actor: Actor, now: Date): Promise<FailedTask[]> {
  const since = new Date(now.getTime() - 7 * day);
  const [imports, batches] = await Promise.all([
    db.candidateImport.findMany({
      where: { ...scope(actor), status: "FAILED", createdAt: { gt: since } },
      orderBy: { createdAt: "desc" },
      take: shown,
      select: { id: true, fileName: true, failure: true, createdAt: true },
    }),
    listBroken(actor, since, now),
  ]);
  return [
    ...imports.map(({ fileName, failure, ...one }) => ({
      ...one,
      href: paths.candidateImport(one.id),
      title: `Import of ${fileName}`,
      words: failure ?? "The file couldn’t be read.",
    })),
    ...batches.map(({ kind, left, ...one }) => ({
      ...one,
      href: paths.batch(one.id),
      title: batchWords[kind].title,
      words: `${notDoneLabel(kind)}: ${plural(left, "row")}`,
    })),
  ].toSorted((a, b) => Number(b.createdAt) - Number(a.createdAt));
}

const line = {
  id: true,
  createdAt: true,
  deadlineAt: true,
  completedAt: true,
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
