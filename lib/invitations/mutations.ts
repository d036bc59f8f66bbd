import { randomUUID } from "node:crypto";
import { audit, recordEvent } from "@/lib/activity/mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import {
  aboutInterview,
  scope,
  type Actor,
  type Doer,
  type InterviewRow,
} from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import { env } from "@/lib/env";
import type { InvitationKind } from "@/lib/generated/prisma/enums";
import {
  interviewGone,
  lockCandidateOf,
} from "@/lib/interviews/lifecycle-mutations";
import { phaseFields } from "@/lib/interviews/phase";
import type { InterviewInput } from "@/lib/interviews/schema";
import { bounceObstacle, closedObstacle } from "@/lib/invitations/obstacles";
import { resendObstacle, resendState } from "@/lib/mail/state";
import { enqueue, type Urgency } from "@/lib/queue/enqueue";
import { ok, refuse, type Result } from "@/lib/result";

/**
 * Adds a mail about an interview to the caller's transaction: the row, its event and the task that sends it. It goes to
 * the name and address that the candidate has now.
 */
export async function queueInvitation(
  tx: Transaction,
  by: Doer,
  interview: InterviewRow,
  kind: InvitationKind,
  {
    now = new Date(),
    urgency,
    startAfter,
  }: { now?: Date; urgency?: Urgency; startAfter?: Date } = {},
): Promise<{ id: string }> {
  const { organizationId, candidateId } = interview;
  const candidate = await tx.candidate.findFirstOrThrow({
    where: { id: candidateId, organizationId },
    select: { name: true, email: true },
  });
  const invitation = await tx.invitation.create({
    data: {
      organizationId,
      interviewId: interview.id,
      kind,
      toName: candidate.name,
      toEmail: candidate.email,
      messageId: makeMessageId(),
      queuedAt: startAfter ?? now,
    },
    select: { id: true },
  });
  await recordEvent(tx, by, {
    ...aboutInterview(interview),
    kind: "invitation.queued",
    data: { invitationId: invitation.id, kind },
  });
  const payload = { invitationId: invitation.id };
  await enqueue(tx, "invitation.send", payload, { urgency, startAfter });
  return invitation;
}

/** Sends the same link again, worded as a reminder. Progress is kept; nothing about the interview changes. */
export async function resendInvitation(
  actor: Actor,
  input: InterviewInput,
  now = new Date(),
): Promise<Result<{ invitationId: string }>> {
  return db.$transaction((tx) => resendWithin(tx, actor, input, { now }));
}

/** `resendInvitation` as a part of the caller's transaction. */
export async function resendWithin(
  tx: Transaction,
  actor: Actor,
  { interviewId }: InterviewInput,
  { now = new Date(), urgency }: { now?: Date; urgency?: Urgency } = {},
): Promise<Result<{ invitationId: string }>> {
  if (!can(actor, "interview.manage")) return notAllowed;
  if (!(await lockCandidateOf(tx, actor, interviewId))) return interviewGone;
  const interview = await tx.interview.findFirstOrThrow({
    where: { id: interviewId, ...scope(actor) },
    select: {
      id: true,
      organizationId: true,
      candidateId: true,
      ...phaseFields,
    },
  });
  const obstacle = closedObstacle(interview, now);
  if (obstacle) return refuse(obstacle.code, obstacle.message);
  const queued = await queueResend(tx, actor, interview, { now, urgency });
  if (!queued.ok) return queued;
  await audit(tx, actor, "invitation.resend", interview.id);
  return queued;
}

/**
 * A mail with the same link, within the limits of resends (E11). `canWait` has it sent when the minute after the last one
 * is over, one for all that want it until then. The candidate must be locked.
 */
export async function queueResend(
  tx: Transaction,
  by: Doer,
  interview: InterviewRow,
  {
    now,
    urgency,
    canWait = false,
  }: { now: Date; urgency?: Urgency; canWait?: boolean },
): Promise<Result<{ invitationId: string }>> {
  const { candidate, invitations } = await tx.interview.findFirstOrThrow({
    where: { id: interview.id, organizationId: interview.organizationId },
    select: {
      candidate: { select: { bouncedAt: true, email: true } },
      invitations: {
        select: { id: true, kind: true, queuedAt: true, ...mailEnds },
      },
    },
  });
  const waiting = invitations.find(
    (mail) => mail.kind === "RESEND" && mail.queuedAt > now && !isSettled(mail),
  );
  if (canWait && waiting && !candidate.bouncedAt)
    return ok({ invitationId: waiting.id });
  const { waitSeconds } = resendState(invitations, now);
  const isLater = canWait && waitSeconds > 0;
  const at = isLater ? new Date(now.getTime() + waitSeconds * 1000) : now;
  const obstacle = bounceObstacle(candidate) ?? resendObstacle(invitations, at);
  if (obstacle) return refuse(obstacle.code, obstacle.message);
  const { id } = await queueInvitation(tx, by, interview, "RESEND", {
    now,
    urgency,
    ...(isLater && { startAfter: at }),
  });
  return ok({ invitationId: id });
}

const mailEnds = { sentAt: true, bouncedAt: true, failedAt: true } as const;

function isSettled(mail: Record<keyof typeof mailEnds, Date | null>): boolean {
  return Boolean(mail.sentAt ?? mail.bouncedAt ?? mail.failedAt);
}

/** Made once per mail and kept over all attempts, so that receivers can drop a repeated delivery (E6). */
function makeMessageId(): string {
  const host = /@([\w.-]+)/.exec(env().MAIL_FROM)?.[1] ?? "hifinity.localhost";
  return `<${randomUUID()}@${host}>`;
}
