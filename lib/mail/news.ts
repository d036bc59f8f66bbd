import type { InvitationKind } from "@/lib/generated/prisma/enums";
import {
  isUnwanted,
  mailState,
  type MailState,
  type MailTimes,
} from "@/lib/mail/state";

const reached: Partial<Record<MailState, number>> = {
  SENT: 1,
  OPENED_AUTOMATICALLY: 2,
  OPENED: 3,
  VISITED: 4,
};

type Mail = MailTimes & Parameters<typeof isUnwanted>[0];

/** How the mails about an interview stand. */
export type MailNews = {
  state: MailState;
  /** Since when; null while it waits. */
  at: Date | null;
  /** Whether this is about a reminder. */
  isReminder: boolean;
};

/**
 * How the mails about an interview stand, in one word. The latest mail speaks; when it merely went out, what an earlier
 * one is known to have reached still counts. Reminders that were not wanted any more say nothing. Null before the first mail.
 */
export function mailNewsOf(newestFirst: Mail[]): MailNews | null {
  const [latest, ...earlier] = newestFirst
    .filter((mail) => !isUnwanted(mail))
    .map(newsOf);
  if (!latest) return null;
  return earlier.reduce(
    (furthest, news) =>
      (reached[furthest.state] ?? Infinity) < (reached[news.state] ?? 0)
        ? news
        : furthest,
    latest,
  );
}

const reminders: InvitationKind[] = ["RESEND", "REMINDER"];

/** How one mail stands. */
export function newsOf(mail: Mail): MailNews {
  const state = mailState(mail);
  const since: Record<MailState, Date | null | undefined> = {
    QUEUED: null,
    SENT: mail.sentAt,
    OPENED_AUTOMATICALLY: mail.automaticallyOpenedAt,
    OPENED: mail.openedAt,
    VISITED: mail.visitedAt,
    BOUNCED: mail.bouncedAt,
    FAILED: mail.failedAt,
  };
  return {
    state,
    at: since[state] ?? null,
    isReminder: reminders.includes(mail.kind),
  };
}

/** The state alone. */
export function mailStateOf(newestFirst: Mail[]): MailState | null {
  return mailNewsOf(newestFirst)?.state ?? null;
}
