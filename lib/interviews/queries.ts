import type { Actor } from "@/lib/auth/proof";
import { readAccommodations } from "@/lib/changes/schema";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { InterviewStatus } from "@/lib/generated/prisma/enums";
import { isId } from "@/lib/ids";
import { mailStateOf } from "@/lib/interviews/mail";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { resendState } from "@/lib/invitations/status";
import type { Asked } from "@/lib/lists/address";
import { interviewList } from "@/lib/lists/kinds";
import { inOrder, readList } from "@/lib/lists/queries";

/** One page of the interviews, and how many of each status the search finds. */
export async function listInterviews(
  actor: Actor,
  asked: Asked<InterviewStatus, keyof typeof interviewList.sorts>,
) {
  const { ids, ...list } = await readList(actor, interviewList, asked);
  const rows = await db.interview.findMany({
    where: { id: { in: ids }, organizationId: actor.organizationId },
    select: listed,
  });
  return { ...list, rows: inOrder(ids, rows).map(toRow) };
}

/** All interviews of a candidate, or of one application, newest first. */
export async function listInterviewsOf(
  actor: Actor,
  scope: { candidateId: string } | { applicationId: string },
) {
  const rows = await db.interview.findMany({
    where: { ...scope, organizationId: actor.organizationId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: listed,
  });
  return rows.map(toRow);
}

export type InterviewRow = ReturnType<typeof toRow>;

/** One interview with its mails, or null when there is none of this id here. */
export async function findInterview(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const interview = await db.interview.findFirst({
    where: { id, organizationId: actor.organizationId },
    select: {
      ...listed,
      note: true,
      cancelReason: true,
      cancelledAt: true,
      expiredAt: true,
      withdrawnAt: true,
      application: { select: { id: true, stage: true } },
      invitations: {
        orderBy: { queuedAt: "desc" },
        select: {
          id: true,
          kind: true,
          toEmail: true,
          attempts: true,
          lastError: true,
          queuedAt: true,
          ...mailTimes,
        },
      },
    },
  });
  if (!interview) return null;
  const { note, cancelReason, cancelledAt, expiredAt, withdrawnAt } = interview;
  return {
    ...toRow(interview),
    note,
    cancelReason,
    cancelledAt,
    expiredAt,
    withdrawnAt,
    application: interview.application,
    invitations: interview.invitations,
  };
}

export type InterviewDetails = NonNullable<
  Awaited<ReturnType<typeof findInterview>>
>;

const mailTimes = {
  sentAt: true,
  openedAt: true,
  visitedAt: true,
  bouncedAt: true,
  failedAt: true,
} as const;

const listed = {
  id: true,
  createdAt: true,
  status: true,
  startedAt: true,
  completedAt: true,
  deadlineAt: true,
  pausedAt: true,
  accommodations: true,
  remindersStoppedAt: true,
  evaluationStatus: true,
  evaluationError: true,
  snapshot: true,
  job: { select: { id: true, title: true } },
  template: { select: { id: true } },
  candidate: {
    select: { id: true, name: true, email: true, bouncedAt: true },
  },
  invitations: {
    orderBy: { queuedAt: "desc" },
    select: { kind: true, queuedAt: true, ...mailTimes },
  },
  // Not `_count`, for which Prisma counts the answers of every interview there is.
  answers: { where: { keptTakeId: { not: null } }, select: { id: true } },
} as const satisfies Prisma.InterviewSelect;

type Listed = Prisma.InterviewGetPayload<{ select: typeof listed }>;

/** A row as lists show it: what the candidate was sent, how far they are, where the mail stands. */
function toRow({ snapshot, invitations, answers, ...interview }: Listed) {
  const { title, questions } = readSnapshot(snapshot);
  return {
    id: interview.id,
    createdAt: interview.createdAt,
    status: interview.status,
    startedAt: interview.startedAt,
    completedAt: interview.completedAt,
    deadlineAt: interview.deadlineAt,
    pausedAt: interview.pausedAt,
    accommodations: readAccommodations(interview.accommodations),
    remindersStoppedAt: interview.remindersStoppedAt,
    evaluationStatus: interview.evaluationStatus,
    evaluationError: interview.evaluationError,
    candidate: interview.candidate,
    job: interview.job,
    template: { id: interview.template.id, title },
    answered: answers.length,
    questionCount: questions.length,
    mail: mailStateOf(invitations),
    resend: resendState(invitations, new Date()),
  };
}
