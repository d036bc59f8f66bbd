import { z } from "zod";
import type { SystemAccess } from "@/lib/auth/proof";
import {
  markBounced,
  markFailed,
  markSent,
  noteAttempt,
  putOff,
} from "@/lib/invitations/delivery-mutations";
import { renewLinkKey } from "@/lib/invitations/link-key-mutations";
import { mailKind, obstacleTo } from "@/lib/invitations/mail-kinds";
import { findWaitingInvitation } from "@/lib/invitations/queries";
import { renderEmail } from "@/lib/invitations/render";
import { isMailHour, nextMailHour } from "@/lib/invitations/schedule";
import { deliver } from "@/lib/mail/deliver";
import { notSent } from "@/lib/mail/state";
import { exclusively } from "@/lib/queue/exclusive";
import { aDay, defineTask } from "@/lib/queue/task";

const queued = z.object({ invitationId: z.uuid() });
type Queued = z.infer<typeof queued>;

/** Sends one email about an interview. */
export const sendInvitationTask = defineTask("invitation.send", {
  payload: queued,
  concurrency: 4,
  retry: aDay,
  run: (system, payload) => sendInvitation(system, payload),
  giveUp: giveUpInvitation,
});

/**
 * Sends one invitation. Run twice, also at once, it finds the mail sent and does nothing; killed between the server's yes
 * and our note of it, it sends the same mail with the same Message-ID again (E6).
 */
export async function sendInvitation(
  system: SystemAccess,
  { invitationId }: Queued,
  now = new Date(),
): Promise<void> {
  await exclusively(`invitation.send ${invitationId}`, () =>
    sendOne(system, invitationId, now),
  );
}

/** The queue has tried for about a day: the mail is shown as not sent, with the last reason. */
export async function giveUpInvitation(
  system: SystemAccess,
  { invitationId }: Queued,
): Promise<void> {
  await markFailed(system, invitationId);
}

async function sendOne(
  system: SystemAccess,
  invitationId: string,
  now: Date,
): Promise<void> {
  await renewLinkKey(system, invitationId);
  const waiting = await findWaitingInvitation(system, invitationId);
  if (!waiting) return;
  const obstacle = obstacleTo(waiting, now);
  if (obstacle) {
    await markFailed(system, invitationId, `${notSent} ${obstacle}`);
    return;
  }
  const { mail, follows, stopAddress } = waiting;
  const { timeZone } = waiting.interview.organization;
  if (mailKind(waiting.kind).isAutomatic && !isMailHour(now, timeZone)) {
    // The mail server was away until the evening. Done twice, the second of them finds the mail sent.
    await putOff(system, invitationId, nextMailHour(now, timeZone));
    return;
  }
  const delivery = await deliver({
    ...(await renderEmail(mail)),
    to: waiting.to,
    replyTo: mail.recruiter,
    onBehalfOf: mail.companyName,
    messageId: waiting.messageId,
    idempotencyKey: invitationId,
    ...(follows && { inReplyTo: follows }),
    ...(stopAddress && { unsubscribe: stopAddress }),
  });
  if (delivery.ok) {
    await markSent(system, invitationId);
  } else if (delivery.isPermanent) {
    await markBounced(system, invitationId, delivery.reason);
  } else {
    await noteAttempt(system, invitationId, delivery.reason);
    throw new Error("The email server didn’t accept this email. We’ll retry.");
  }
}
