import { can } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import type { EventKind } from "@/lib/activity/events";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { isAvailable } from "@/lib/interviews/status";
import { composeMail, told } from "@/lib/invitations/queries";
import type { InvitationInput } from "@/lib/invitations/schema";
import { interviewLink } from "@/lib/links";
import { paths } from "@/lib/paths";
import { ok, refuse } from "@/lib/result";
import { hasLinkKey } from "@/lib/tokens";

/** Events after which an email that went out before would be written differently today. */
const changing: string[] = [
  "interview.extended",
  "change.requested",
  "change.taken-back",
  "change.decided",
  "language.chosen",
  "link.revoked",
  "take.kept",
  "take.redo",
  "text.kept",
] satisfies EventKind[];

/** The same in the audit log, for what every email of the organization shows. */
const rebranding = [
  "organization.updated",
  "organization.logo-set",
  "organization.logo-removed",
];

/**
 * An email that was sent, from what is stored of it, without its pixel. Its personal link is a stand-in for whoever may
 * not copy it, and so are the links with which the candidate stops reminders or withdraws. `isExact` is false when
 * something it tells has changed since.
 */
export async function getSentEmail(
  actor: Actor,
  { invitationId }: InvitationInput,
) {
  const invitation = await db.invitation.findFirst({
    where: {
      id: invitationId,
      ...scope(actor),
      OR: [{ sentAt: { not: null } }, { bouncedAt: { not: null } }],
      // Empty once the candidate's withdrawal is final.
      toEmail: { not: "" },
    },
    select: {
      kind: true,
      toName: true,
      toEmail: true,
      queuedAt: true,
      sentAt: true,
      interview: {
        select: { ...told, withdrawnAt: true, retentionEndedAt: true },
      },
    },
  });
  if (!invitation)
    return refuse("not_found", "This email is no longer stored.");
  const { interview } = invitation;
  const mayCopy =
    can(actor, "interview.manage") &&
    isAvailable(interview) &&
    hasLinkKey(interview.linkKeyId);
  const standIn = env().APP_URL + paths.invitationLink("personal-link");
  const { mail } = await composeMail(invitation, {
    interview: mayCopy ? interviewLink(interview) : standIn,
    withdraw: env().APP_URL + paths.withdrawPage("personal-link"),
    stop: env().APP_URL + paths.stopRemindersPage("personal-link"),
  });
  return ok({
    mail,
    interviewId: interview.id,
    isExact: await isUnchanged(
      actor,
      interview,
      invitation.sentAt ?? invitation.queuedAt,
    ),
  });
}

async function isUnchanged(
  actor: Actor,
  { id }: { id: string },
  since: Date,
): Promise<boolean> {
  const [event, entry] = await Promise.all([
    db.event.findFirst({
      where: {
        ...scope(actor),
        interviewId: id,
        kind: { in: changing },
        at: { gt: since },
      },
      select: { id: true },
    }),
    db.auditEntry.findFirst({
      where: {
        ...scope(actor),
        at: { gt: since },
        action: { in: rebranding },
      },
      select: { id: true },
    }),
  ]);
  return !event && !entry;
}
