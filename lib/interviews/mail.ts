import {
  isUnwanted,
  mailState,
  type MailState,
  type MailTimes,
} from "@/lib/invitations/status";

type Mail = MailTimes & Parameters<typeof isUnwanted>[0];

/** The latest mail that was wanted: when it went out, and whether it was another than the first. */
export function latestMailOf(
  newestFirst: Mail[],
): { at: Date; isAgain: boolean } | null {
  const latest = newestFirst.find((mail) => mail.sentAt && !isUnwanted(mail));
  return latest?.sentAt
    ? { at: latest.sentAt, isAgain: latest.kind !== "FIRST" }
    : null;
}

const reached: Partial<Record<MailState, number>> = {
  SENT: 1,
  OPENED_AUTOMATICALLY: 2,
  OPENED: 3,
  VISITED: 4,
};

/**
 * How the mails about an interview stand, in one word. The latest mail speaks; when it merely went out, what an earlier
 * one is known to have reached still counts. Reminders that were not wanted any more say nothing. Null before the first mail.
 */
export function mailStateOf(newestFirst: Mail[]): MailState | null {
  const [latest, ...earlier] = newestFirst
    .filter((mail) => !isUnwanted(mail))
    .map(mailState);
  if (!latest) return null;
  return earlier.reduce(
    (furthest, state) =>
      (reached[furthest] ?? Infinity) < (reached[state] ?? 0)
        ? state
        : furthest,
    latest,
  );
}
