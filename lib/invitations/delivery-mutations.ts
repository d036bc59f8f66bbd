import { recordEvent } from "@/lib/activity/mutations";
import type { SystemAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { enqueue } from "@/lib/queue/enqueue";
import { lockCandidate } from "@/lib/interviews/lifecycle-mutations";
import { acrossOrganizations } from "@/lib/tenant-wall";

/** The mail server took the mail. */
export function markSent(
  system: SystemAccess,
  invitationId: string,
): Promise<boolean> {
  return settle(system, invitationId, "invitation.sent", () => ({
    sentAt: new Date(),
    lastError: null,
  }));
}

/** The mail server refused this address for good: the address is not written to again (E7). */
export function markBounced(
  system: SystemAccess,
  invitationId: string,
  reason: string,
): Promise<boolean> {
  const bouncedAt = new Date();
  return settle(
    system,
    invitationId,
    "invitation.bounced",
    () => ({ bouncedAt, lastError: reason }),
    { bouncedAt, bounceReason: reason },
  );
}

/** Nothing was sent and nothing will be: tried for too long, or no longer wanted. */
export function markFailed(
  system: SystemAccess,
  invitationId: string,
  reason?: string,
): Promise<boolean> {
  return settle(system, invitationId, "invitation.failed", (last) => ({
    failedAt: new Date(),
    lastError: reason ?? last ?? "The email couldn’t be sent.",
  }));
}

/** An attempt that may succeed later. */
export async function noteAttempt(
  system: SystemAccess,
  invitationId: string,
  reason: string,
): Promise<void> {
  await db.invitation.updateMany({
    where: { id: invitationId, ...unsettled, ...acrossOrganizations(system) },
    data: { attempts: { increment: 1 }, lastError: reason },
  });
}

/** Sends it later than the queue would. */
export async function putOff(
  _system: SystemAccess,
  invitationId: string,
  until: Date,
): Promise<void> {
  await db.$transaction((tx) =>
    enqueue(tx, "invitation.send", { invitationId }, { startAfter: until }),
  );
}

export const unsettled = { sentAt: null, bouncedAt: null, failedAt: null };

/** Writes how a mail ended, once: the first end counts. Returns whether this call was it. */
function settle(
  system: SystemAccess,
  invitationId: string,
  kind: "invitation.sent" | "invitation.bounced" | "invitation.failed",
  changes: (
    lastError: string | null,
  ) => Prisma.InvitationUpdateManyMutationInput,
  candidateChanges?: Prisma.CandidateUpdateManyMutationInput,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const invitation = await tx.invitation.findUnique({
      where: { id: invitationId, ...acrossOrganizations(system) },
      select: {
        organizationId: true,
        interviewId: true,
        toEmail: true,
        lastError: true,
        interview: { select: { candidateId: true } },
      },
    });
    if (!invitation) return false;
    const { organizationId, interviewId, toEmail } = invitation;
    const { candidateId } = invitation.interview;
    if (candidateChanges)
      await lockCandidate(tx, { candidateId, organizationId });
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, organizationId, ...unsettled },
      data: {
        ...changes(invitation.lastError),
        attempts: { increment: kind === "invitation.failed" ? 0 : 1 },
      },
    });
    if (count === 0) return false;
    if (candidateChanges)
      await tx.candidate.updateMany({
        // The address may have been corrected while the old one was tried.
        where: { id: candidateId, organizationId, email: toEmail },
        data: candidateChanges,
      });
    await recordEvent(tx, system, {
      kind,
      organizationId,
      interviewId,
      candidateId,
      data: { invitationId },
    });
    return true;
  });
}
