import { randomUUID } from "node:crypto";
import { recordAudit, recordEvent } from "@/lib/activity/mutations";
import { hasRole, type Actor, type Doer } from "@/lib/auth/proof";
import { notAllowed } from "@/lib/auth/roles";
import { db, type Transaction } from "@/lib/db";
import { env } from "@/lib/env";
import type { InvitationKind } from "@/lib/generated/prisma/enums";
import { lockCandidate } from "@/lib/interviews/lifecycle-mutations";
import type { InterviewInput } from "@/lib/interviews/schema";
import { bounceObstacle, closedObstacle } from "@/lib/invitations/obstacles";
import { resendObstacle } from "@/lib/invitations/status";
import { enqueue, type Urgency } from "@/lib/queue/enqueue";
import { ok, refuse, type Result } from "@/lib/result";

/**
 * Adds a mail about an interview to the caller's transaction: the row, its event and the task that sends it. It goes to
 * the name and address that the candidate has now.
 */
export async function queueInvitation(
  tx: Transaction,
  by: Doer,
  interview: { id: string; organizationId: string; candidateId: string },
  kind: InvitationKind,
  { now = new Date(), urgency }: { now?: Date; urgency?: Urgency } = {},
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
      queuedAt: now,
    },
    select: { id: true },
  });
  await recordEvent(tx, by, {
    kind: "invitation.queued",
    organizationId,
    interviewId: interview.id,
    candidateId,
    data: { invitationId: invitation.id, kind },
  });
  const payload = { invitationId: invitation.id };
  await enqueue(tx, "invitation.send", payload, { urgency });
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
  if (!hasRole(actor, "RECRUITER")) return notAllowed;
  const { organizationId } = actor;
  const found = await tx.interview.findFirst({
    where: { id: interviewId, organizationId },
    select: { candidateId: true },
  });
  if (!found) return refuse("not_found", "This interview no longer exists.");
  await lockCandidate(tx, { ...found, organizationId });
  const interview = await tx.interview.findFirstOrThrow({
    where: { id: interviewId, organizationId },
    select: {
      id: true,
      organizationId: true,
      candidateId: true,
      status: true,
      deadlineAt: true,
      pausedAt: true,
    },
  });
  const obstacle = closedObstacle(interview, now);
  if (obstacle) return refuse(obstacle.code, obstacle.message);
  const queued = await queueResend(tx, actor, interview, { now, urgency });
  if (!queued.ok) return queued;
  await recordAudit(tx, actor, {
    organizationId,
    action: "invitation.resend",
    subject: "interview",
    subjectId: interview.id,
  });
  return queued;
}

/** A mail with the same link, within the limits of resends (E11). The candidate must be locked. */
export async function queueResend(
  tx: Transaction,
  by: Doer,
  interview: { id: string; organizationId: string; candidateId: string },
  { now, urgency }: { now: Date; urgency?: Urgency },
): Promise<Result<{ invitationId: string }>> {
  const { candidate, invitations } = await tx.interview.findFirstOrThrow({
    where: { id: interview.id, organizationId: interview.organizationId },
    select: {
      candidate: { select: { bouncedAt: true, email: true } },
      invitations: { select: { kind: true, queuedAt: true } },
    },
  });
  const obstacle =
    bounceObstacle(candidate) ?? resendObstacle(invitations, now);
  if (obstacle) return refuse(obstacle.code, obstacle.message);
  const { id } = await queueInvitation(tx, by, interview, "RESEND", {
    now,
    urgency,
  });
  return ok({ invitationId: id });
}

/** Made once per mail and kept over all attempts, so that receivers can drop a repeated delivery (E6). */
function makeMessageId(): string {
  const host = /@([\w.-]+)/.exec(env().MAIL_FROM)?.[1] ?? "hifinity.localhost";
  return `<${randomUUID()}@${host}>`;
}
