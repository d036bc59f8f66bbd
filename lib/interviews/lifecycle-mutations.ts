import type { EventKind } from "@/lib/activity/events";
import { recordEvent } from "@/lib/activity/mutations";
import {
  aboutInterview,
  scope,
  type Actor,
  type Doer,
  type InterviewRow,
} from "@/lib/auth/proof";
import type { Transaction } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { candidateStatus } from "@/lib/interviews/candidate-status";
import {
  statusAfter,
  type LifecycleEvent,
  type Moved,
} from "@/lib/interviews/status";
import { refuse } from "@/lib/result";

const eventOf = {
  start: "interview.started",
  submit: "interview.submitted",
  expire: "interview.expired",
  extend: "interview.extended",
  cancel: "interview.cancelled",
  withdraw: "interview.withdrawn",
  undo: "withdrawal.undone",
} as const satisfies Record<LifecycleEvent, EventKind>;

type CandidateScope = { candidateId: string; organizationId: string };

/**
 * The only writer of an interview's status. Locks the candidate first, then changes the interview if it still has the
 * status it was read with, then brings the candidate's own status along and logs the event.
 * Returns false when the lifecycle does not allow the event, or someone else was first.
 */
export async function moveInterview(
  tx: Transaction,
  by: Doer,
  interview: Moved & InterviewRow,
  event: LifecycleEvent,
  changes: Prisma.InterviewUpdateManyMutationInput & { deadlineAt?: Date } = {},
): Promise<boolean> {
  const next = statusAfter(interview, event);
  if (!next) return false;
  await lockCandidate(tx, interview);
  const { count } = await tx.interview.updateMany({
    where: {
      id: interview.id,
      organizationId: interview.organizationId,
      status: interview.status,
    },
    data: { ...changes, status: next },
  });
  if (count === 0) return false;
  await refreshCandidateStatus(tx, interview);
  const about = aboutInterview(interview);
  const deadlineAt = changes.deadlineAt?.toISOString();
  if (event === "extend" && deadlineAt)
    await recordEvent(tx, by, {
      ...about,
      kind: eventOf.extend,
      data: { deadlineAt },
    });
  else await recordEvent(tx, by, { ...about, kind: eventOf[event] });
  return true;
}

/** Taken before any change to a candidate's interviews, so that the derived status is never computed from half of it. */
export async function lockCandidate(
  tx: Transaction,
  { candidateId, organizationId }: CandidateScope,
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Candidate"
    WHERE id = ${candidateId}::uuid AND "organizationId" = ${organizationId}::uuid FOR UPDATE`;
}

/** The same for the candidate of an interview; false when that is not the actor's. */
export async function lockCandidateOf(
  tx: Transaction,
  actor: Actor,
  interviewId: string,
): Promise<boolean> {
  const found = await tx.interview.findFirst({
    where: { id: interviewId, ...scope(actor) },
    select: { candidateId: true, organizationId: true },
  });
  if (found) await lockCandidate(tx, found);
  return found !== null;
}

export const interviewGone = refuse(
  "not_found",
  "This interview no longer exists.",
);

/** Writes the candidate's status from the interviews as they now are. The candidate must be locked. */
export async function refreshCandidateStatus(
  tx: Transaction,
  scope: CandidateScope,
): Promise<void> {
  const interviews = await tx.interview.findMany({
    where: {
      candidateId: scope.candidateId,
      organizationId: scope.organizationId,
    },
    select: { status: true },
    distinct: ["status"],
  });
  await tx.candidate.updateMany({
    where: { id: scope.candidateId, organizationId: scope.organizationId },
    data: {
      status: candidateStatus(interviews.map(({ status }) => status)),
      lastActivityAt: new Date(),
    },
  });
}
