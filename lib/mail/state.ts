import type { InvitationKind } from "@/lib/generated/prisma/enums";

/** Where one mail stands, as the portal says it. One-way times on the row, put into one word here. */
export type MailState =
  | "QUEUED"
  | "SENT"
  | "OPENED_AUTOMATICALLY"
  | "OPENED"
  | "VISITED"
  | "BOUNCED"
  | "FAILED";

export type MailTimes = {
  sentAt: Date | null;
  /** First opening by a mail provider or a scanner; left out where it does not matter. */
  automaticallyOpenedAt?: Date | null;
  openedAt: Date | null;
  visitedAt: Date | null;
  bouncedAt: Date | null;
  failedAt: Date | null;
};

/** How `lastError` begins when we ourselves sent a mail no more, because it was not wanted any longer. */
export const notSent = "Not sent:";

/** A reminder that nobody misses: the candidate had started, was rejected, asked for none … */
export function isUnwanted(mail: {
  kind: InvitationKind;
  failedAt: Date | null;
  lastError: string | null;
}): boolean {
  return (
    mail.kind === "REMINDER" &&
    mail.failedAt !== null &&
    mail.lastError?.startsWith(notSent) === true
  );
}

/** A refusal outweighs what a copied link led to; otherwise the furthest step counts. */
export function mailState(invitation: MailTimes): MailState {
  if (invitation.bouncedAt) return "BOUNCED";
  if (invitation.failedAt) return "FAILED";
  if (invitation.visitedAt) return "VISITED";
  if (invitation.openedAt) return "OPENED";
  if (invitation.automaticallyOpenedAt) return "OPENED_AUTOMATICALLY";
  return invitation.sentAt ? "SENT" : "QUEUED";
}

export const mailStateLabels: Record<MailState, string> = {
  QUEUED: "Waiting to be sent",
  SENT: "Sent",
  OPENED_AUTOMATICALLY: "Opened automatically",
  OPENED: "Opened (likely)",
  VISITED: "Link opened",
  BOUNCED: "Bounced",
  FAILED: "Not sent",
};

/** Shortest time between two mails about one interview that a recruiter asks for. */
const resendGapSeconds = 60;
/** Most resends of one interview in 24 hours. */
const resendsPerDay = 5;

export type ResendState = {
  /** Until the next mail may go out; 0 when it may now. */
  waitSeconds: number;
  /** Resends in the last 24 hours. */
  today: number;
};

/** How a resend stands with its limits (E11), by the mails there were. */
export function resendState(
  earlier: { kind: string; queuedAt: Date }[],
  now: Date,
): ResendState {
  const ages = earlier.map((mail) => ({
    kind: mail.kind,
    seconds: (now.getTime() - mail.queuedAt.getTime()) / 1000,
  }));
  const youngest = Math.min(...ages.map(({ seconds }) => seconds));
  return {
    waitSeconds: Math.max(0, Math.ceil(resendGapSeconds - youngest)),
    today: ages.filter(
      ({ kind, seconds }) => kind === "RESEND" && seconds < 24 * 3600,
    ).length,
  };
}

/** The limit that holds a resend back, in a few words: "Available in 42 s", "5 of 5 sent today"; null when none does. */
export function resendHint({ waitSeconds, today }: ResendState): string | null {
  if (today >= resendsPerDay) return `${today} of ${resendsPerDay} sent today`;
  return waitSeconds > 0 ? `Available in ${waitSeconds} s` : null;
}

/** Why a resend must wait, as a sentence for the recruiter; null when it may go now. */
export function resendObstacle(
  earlier: { kind: string; queuedAt: Date }[],
  now: Date,
): { code: "too_soon" | "too_many"; message: string } | null {
  const { waitSeconds, today } = resendState(earlier, now);
  if (waitSeconds > 0)
    return {
      code: "too_soon",
      message: `The last email was sent less than a minute ago. You can resend the invitation in ${waitSeconds} s.`,
    };
  if (today >= resendsPerDay)
    return {
      code: "too_many",
      message: `This invitation was resent ${resendsPerDay} times in the last 24 hours. Try again tomorrow, or copy the link and send it yourself.`,
    };
  return null;
}
