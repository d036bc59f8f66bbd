import { z } from "zod";
import { renderEmail } from "@/emails/render";
import type { SystemAccess } from "@/lib/auth/proof";
import {
  markBounced,
  markFailed,
  markSent,
  noteAttempt,
  putOff,
} from "@/lib/invitations/delivery-mutations";
import { phaseOf, type Phase } from "@/lib/interviews/phase";
import { isAvailable } from "@/lib/interviews/status";
import { findWaitingInvitation } from "@/lib/invitations/queries";
import {
  dueReminder,
  isMailHour,
  nextMailHour,
  reminderObstacle,
} from "@/lib/invitations/schedule";
import { deliver } from "@/lib/mail/deliver";
import { notSent } from "@/lib/mail/state";
import { exclusively } from "@/lib/queue/exclusive";
import { aDay, defineTask } from "@/lib/queue/task";
import { wantsAi } from "@/lib/settings/ai-consent";

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
  const waiting = await findWaitingInvitation(system, invitationId);
  if (!waiting) return;
  const obstacle = obstacleTo(waiting, now);
  if (obstacle) {
    await markFailed(system, invitationId, `${notSent} ${obstacle}`);
    return;
  }
  const { mail, follows, stopAddress } = waiting;
  const { timeZone } = waiting.interview.organization;
  if (waiting.kind === "REMINDER" && !isMailHour(now, timeZone)) {
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

type Waiting = NonNullable<Awaited<ReturnType<typeof findWaitingInvitation>>>;

/** Why a mail that was wanted when it was queued must not go out any more. */
function obstacleTo(
  { kind, to, interview }: Waiting,
  now: Date,
): string | null {
  const phase = phaseOf(interview, now);
  const over =
    kind === "WITHDRAWAL"
      ? withdrawalEnd(interview, phase)
      : kind === "AI_CONSENT"
        ? aiQuestionEnd(interview, phase)
        : ends[phase];
  if (over) return over;
  if (interview.candidate.email !== to.email)
    return "the candidate’s address had changed.";
  if (interview.candidate.bouncedAt)
    return "an earlier email to this address bounced.";
  if (kind !== "REMINDER") return null;
  const obstacle = reminderObstacle(interview);
  if (obstacle || dueReminder(interview, now)) return obstacle;
  return "the candidate had started or already got another email.";
}

const tooLate = "the deadline had passed.";

/** Why nothing is mailed about taking part any more. */
const ends: Record<Phase, string | null> = {
  waiting: null,
  declined: null,
  "waiting-paused": null,
  "waiting-overdue": tooLate,
  started: null,
  "started-paused": null,
  "started-late": tooLate,
  "started-overdue": tooLate,
  submitted: "the interview was already completed.",
  expired: "the interview had already expired.",
  cancelled: "the interview was already canceled.",
  withdrawn: "the candidate had already withdrawn.",
  erased: "the recordings and answers had already been deleted.",
};

/** A candidate is asked about AI after the interview, once, and only while the organization wants to know. */
function aiQuestionEnd(
  interview: Waiting["interview"],
  phase: Phase,
): string | null {
  if (!isAvailable(interview)) return ends[phase];
  if (!wantsAi(interview.organization))
    return "AI evaluation had already been turned off.";
  return interview.evaluationStatus === "NOT_ASKED"
    ? null
    : "the candidate had already answered.";
}

/** A withdrawal is asked for in every status, and whether it is wanted is its own matter. */
function withdrawalEnd(
  { withdrawAskedAt }: Waiting["interview"],
  phase: Phase,
): string | null {
  if (phase === "erased") return ends.erased;
  return withdrawAskedAt && phase !== "withdrawn"
    ? null
    : "the candidate had withdrawn or changed their mind.";
}
