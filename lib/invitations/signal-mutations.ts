import { recordEvent } from "@/lib/activity/mutations";
import type { LinkAccess, PixelAccess } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { SignalClass, SignalKind } from "@/lib/generated/prisma/enums";
import { classifyHit, classifyOpening, type Hit } from "@/lib/mail/openings";
import { acrossOrganizations } from "@/lib/tenant-wall";
import { cutText } from "@/lib/text";
import { minute } from "@/lib/time/duration";

/**
 * Notes that a mail's pixel was loaded. At most one row per mail and minute, however often it is asked for (E4), and only
 * a likely person's marks the mail as opened. Never moves the interview (E3).
 */
export async function recordOpening(
  pixel: PixelAccess,
  hit: Hit,
  now = new Date(),
): Promise<void> {
  const { invitationId } = pixel;
  const minute = startOfMinute(now);
  const invitation = await db.invitation.findUnique({
    where: { id: invitationId, ...acrossOrganizations(pixel) },
    select: {
      ...subject,
      sentAt: true,
      signals: { where: { kind: "OPENED", minute }, select: { id: true } },
    },
  });
  if (!invitation || invitation.signals.length > 0) return;
  const hitClass = classifyOpening(hit, invitation.sentAt, now);
  // On its own, so that a stampede costs one short statement per hit and not a transaction.
  const isFirst = await addSignal(db, invitation, "OPENED", hitClass, hit, now);
  if (isFirst && hitClass === "LIKELY")
    await markOpened(pixel, invitation, now);
}

function markOpened(
  pixel: PixelAccess,
  { organizationId, interviewId, interview }: Subject,
  now: Date,
): Promise<void> {
  const { invitationId } = pixel;
  return db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, organizationId, openedAt: null },
      data: { openedAt: now },
    });
    if (count === 0) return;
    await recordEvent(tx, pixel, {
      kind: "invitation.opened",
      organizationId,
      interviewId,
      candidateId: interview.candidateId,
      data: { invitationId },
    });
  });
}

/** Notes that somebody pressed Continue, on the latest mail about the interview. Moves mail state only. */
export async function markVisited(
  tx: Transaction,
  link: LinkAccess,
  hit: Hit,
  now: Date,
): Promise<void> {
  const { interviewId, organizationId } = link;
  const invitation = await tx.invitation.findFirst({
    where: { interviewId, organizationId },
    orderBy: { queuedAt: "desc" },
    select: subject,
  });
  if (!invitation) return;
  const hitClass = classifyHit(hit);
  await addSignal(tx, invitation, "VISITED", hitClass, hit, now);
  if (hitClass === "MACHINE") return;
  const { count } = await tx.invitation.updateMany({
    where: { id: invitation.id, organizationId, visitedAt: null },
    data: { visitedAt: now },
  });
  if (count === 0) return;
  await recordEvent(tx, link, {
    kind: "link.visited",
    organizationId,
    interviewId,
    candidateId: invitation.interview.candidateId,
    data: { invitationId: invitation.id },
  });
}

const subject = {
  id: true,
  organizationId: true,
  interviewId: true,
  interview: { select: { candidateId: true } },
} as const;

type Subject = Prisma.InvitationGetPayload<{ select: typeof subject }>;

/** Whether the row was new: the first hit of a minute stands for all of them. */
async function addSignal(
  tx: Transaction,
  invitation: { id: string; organizationId: string },
  kind: SignalKind,
  hitClass: SignalClass,
  hit: Hit,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.mailSignal.createMany({
    data: {
      organizationId: invitation.organizationId,
      invitationId: invitation.id,
      kind,
      class: hitClass,
      minute: startOfMinute(now),
      userAgent: cutText(hit.userAgent, 300),
      at: now,
    },
    skipDuplicates: true,
  });
  return count > 0;
}

function startOfMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / minute) * minute);
}
