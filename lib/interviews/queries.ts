import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import {
  Prisma,
  type Interview,
  type Invitation,
} from "@/lib/generated/prisma/client";
import type { InterviewStatus } from "@/lib/generated/prisma/enums";
import { isId } from "@/lib/ids";
import { extended } from "@/lib/interviews/accommodations";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { whereAnswered } from "@/lib/interviews/condition-queries";
import { narrowedBy } from "@/lib/interviews/filter-queries";
import { interviewList } from "@/lib/interviews/list";
import { phaseOf } from "@/lib/interviews/phase";
import type { Asked } from "@/lib/lists/list-url";
import { inOrder, readList } from "@/lib/lists/queries";
import { mailNewsOf } from "@/lib/mail/news";
import { automaticClasses } from "@/lib/mail/openings";
import { resendState } from "@/lib/mail/state";
import { answerEnd } from "@/lib/time/answer-time";

/** One page of the interviews, and how many of each status the search finds. */
export async function listInterviews(
  actor: Actor,
  asked: Asked<InterviewStatus, keyof typeof interviewList.sorts>,
) {
  const { ids, ...list } = await readList(
    actor,
    interviewList,
    asked,
    await narrowedBy(actor, asked),
  );
  if (ids.length === 0) return { ...list, rows: [] };
  return { ...list, rows: inOrder(ids, await readByIds(actor, ids)) };
}

/** All interviews of a candidate, or of one application, newest first. */
export async function listInterviewsOf(
  actor: Actor,
  of: { candidateId: string } | { applicationId: string },
) {
  const rows = await readInterviews(
    actor,
    "candidateId" in of
      ? {
          name: "interviews_of_candidate",
          where: Prisma.sql`i."candidateId" = ${of.candidateId}::uuid`,
        }
      : {
          name: "interviews_of_application",
          where: Prisma.sql`i."applicationId" = ${of.applicationId}::uuid`,
        },
  );
  const ids = rows.map(({ id }) => id);
  return withMails(rows, await readMails(actor, ids));
}

export type InterviewRow = ReturnType<typeof toRow>;

/** One interview with its mails, or null when there is none of this id here. */
export async function findInterview(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const [[row], details] = await Promise.all([
    readByIds(actor, [id]),
    db.interview.findFirst({
      where: { id, ...scope(actor) },
      select: {
        note: true,
        cancelReason: true,
        cancelledAt: true,
        expiredAt: true,
        erasedAt: true,
        retainedMonths: true,
        application: { select: { id: true, stage: true } },
        invitations: {
          orderBy: { queuedAt: "desc" },
          select: {
            id: true,
            toEmail: true,
            attempts: true,
            ...mailFields,
            signals: automaticOpening,
          },
        },
      },
    }),
  ]);
  if (!row || !details) return null;
  const invitations = details.invitations.map(({ signals, ...mail }) => ({
    ...mail,
    automaticallyOpenedAt: signals[0]?.at ?? null,
  }));
  return { ...row, ...details, invitations };
}

export type InterviewDetails = NonNullable<
  Awaited<ReturnType<typeof findInterview>>
>;

const mailFields = {
  kind: true,
  queuedAt: true,
  sentAt: true,
  openedAt: true,
  visitedAt: true,
  bouncedAt: true,
  failedAt: true,
  lastError: true,
} as const;

/** The first one of an email. */
const automaticOpening = {
  where: { kind: "OPENED", class: { in: [...automaticClasses] } },
  orderBy: { at: "asc" },
  take: 1,
  select: { at: true },
} as const satisfies Prisma.Invitation$signalsArgs;

type Mail = Pick<Invitation, keyof typeof mailFields> & {
  automaticallyOpenedAt: Date | null;
};
type MailOfInterview = Mail & Pick<Invitation, "interviewId">;

type Read = Pick<
  Interview,
  | "id"
  | "createdAt"
  | "status"
  | "startedAt"
  | "completedAt"
  | "deadlineAt"
  | "pausedAt"
  | "withdrawnAt"
  | "retentionEndedAt"
  | "accommodations"
  | "remindersStoppedAt"
  | "declinedAt"
  | "evaluationStatus"
  | "evaluationError"
  | "jobId"
  | "templateId"
  | "candidateId"
> & {
  jobTitle: string;
  templateTitle: string;
  questionCount: number;
  answered: number;
  recordingSince: Date | null;
  recordingPausedMs: number | null;
  answerSeconds: number | null;
  name: string;
  email: string;
  candidateBouncedAt: Date | null;
};

/** Interviews newest first, in two statements at once, where Prisma would send one for each relation. */
async function readByIds(actor: Actor, ids: string[]) {
  const [rows, mails] = await Promise.all([
    readInterviews(actor, {
      name: "interviews_by_id",
      where: Prisma.sql`i.id = ANY (${ids}::uuid[])`,
    }),
    readMails(actor, ids),
  ]);
  return withMails(rows, mails);
}

function withMails(rows: Read[], mails: MailOfInterview[]) {
  const mailsOf = Map.groupBy(mails, ({ interviewId }) => interviewId);
  return rows.map((row) => toRow(row, mailsOf.get(row.id) ?? []));
}

/** `name` is that of the prepared statement: one for each `where`. */
function readInterviews(
  { organizationId }: Actor,
  { name, where }: { name: string; where: Prisma.Sql },
) {
  return db.$queryRaw<Read[]>`
    ${Prisma.raw(`/* ${name} */`)}
    SELECT i.id, i."createdAt", i.status::text AS status, i."startedAt", i."completedAt", i."deadlineAt",
      i."pausedAt", i."withdrawnAt", i."retentionEndedAt", i.accommodations, i."remindersStoppedAt", i."declinedAt", i."evaluationStatus"::text AS "evaluationStatus", i."evaluationError",
      i."jobId", i."templateId", i."candidateId", j.title AS "jobTitle", i.snapshot->>'title' AS "templateTitle",
      jsonb_array_length(i.snapshot->'questions') AS "questionCount",
      (SELECT count(*)::int FROM "Answer" a LEFT JOIN "Take" kept ON kept.id = a."keptTakeId"
        WHERE a."interviewId" = i.id AND ${whereAnswered}) AS answered,
      c.name, c.email, c."bouncedAt" AS "candidateBouncedAt", recording.*
    FROM "Interview" i
    JOIN "Job" j ON j.id = i."jobId"
    JOIN "Candidate" c ON c.id = i."candidateId"
    LEFT JOIN LATERAL (
      SELECT t."startedAt" AS "recordingSince", (
        SELECT coalesce(sum(s."pausedMs"), 0)::int FROM "Segment" s WHERE s."takeId" = t.id) AS "recordingPausedMs", (
        SELECT (q->>'answerSeconds')::int FROM jsonb_array_elements(i.snapshot->'questions') q
        WHERE q->>'id' = a."questionId"::text) AS "answerSeconds"
      FROM "Answer" a JOIN "Take" t ON t."answerId" = a.id AND t.status = 'RECORDING'
      WHERE a."interviewId" = i.id AND i.status = 'IN_PROGRESS'
      ORDER BY t."startedAt" DESC LIMIT 1) recording ON true
    WHERE i."organizationId" = ${organizationId}::uuid AND ${where}
    ORDER BY i."createdAt" DESC, i.id DESC`;
}

/** The last one first. */
function readMails({ organizationId }: Actor, interviewIds: string[]) {
  return db.$queryRaw<MailOfInterview[]>`
    /* mails_of_interviews */
    SELECT "interviewId", kind::text AS kind, "queuedAt", "sentAt", "openedAt", "visitedAt", "bouncedAt", "failedAt", "lastError",
      (SELECT min(s.at) FROM "MailSignal" s WHERE s."invitationId" = "Invitation".id
        AND s.kind = 'OPENED' AND s.class = ANY (${[...automaticClasses]}::"SignalClass"[])) AS "automaticallyOpenedAt"
    FROM "Invitation"
    WHERE "organizationId" = ${organizationId}::uuid AND "interviewId" = ANY (${interviewIds}::uuid[])
    ORDER BY "queuedAt" DESC`;
}

/** A row as lists show it: what the candidate was sent, how far they are, where the mail stands. */
function toRow(
  {
    jobId,
    jobTitle,
    templateId,
    templateTitle,
    candidateId,
    name,
    email,
    candidateBouncedAt,
    recordingSince,
    recordingPausedMs,
    answerSeconds,
    accommodations,
    ...interview
  }: Read,
  mails: Mail[],
) {
  const granted = readAccommodations(accommodations);
  const now = new Date();
  return {
    ...interview,
    phase: phaseOf(interview, now),
    accommodations: granted,
    recordingUntil: recordingEnd(
      recordingSince,
      extended(answerSeconds ?? 0, granted.timeFactor),
      recordingPausedMs ?? 0,
    ),
    candidate: { id: candidateId, name, email, bouncedAt: candidateBouncedAt },
    job: { id: jobId, title: jobTitle },
    template: { id: templateId, title: templateTitle },
    mail: mailNewsOf(mails)?.state ?? null,
    mailNews: mailNewsOf(mails),
    resend: resendState(mails, now),
  };
}

/** Until when the recording that is under way can last; null when none is, or it should have ended by now. */
function recordingEnd(
  startedAt: Date | null,
  answerSeconds: number,
  pausedMs: number,
): Date | null {
  if (!startedAt) return null;
  const end = answerEnd(startedAt, answerSeconds, pausedMs);
  return end > new Date() ? end : null;
}
