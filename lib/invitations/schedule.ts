import type {
  ApplicationStage,
  InterviewStatus,
  InvitationKind,
} from "@/lib/generated/prisma/enums";
import { isOpen } from "@/lib/interviews/status";
import { isDecided, stageLabels } from "@/lib/jobs/stages";
import { day, hour } from "@/lib/time/duration";

/** When candidates are reminded by themselves (E11). Durations are real time; only the hours are the wall clock's. */
/** How long after the invitation those who have not started are reminded. */
export const reminderDelay = 48 * hour;
/** How long before the deadline everybody is reminded who has not submitted. */
export const reminderLead = day;
/** Nobody gets two reminders, or one right after another mail about the same interview, within this time. */
export const reminderGap = day;
const mostReminders = 3;
const firstHour = 9;
const endHour = 18;

export type Reminder = "NOT_STARTED" | "DEADLINE";

type Mail = {
  kind: InvitationKind;
  toEmail: string;
  sentAt: Date | null;
  bouncedAt: Date | null;
  failedAt: Date | null;
};

/** What is read of each mail to tell. */
export const scheduled = {
  kind: true,
  toEmail: true,
  sentAt: true,
  bouncedAt: true,
  failedAt: true,
} as const satisfies Record<keyof Mail, true>;

/** Why nobody is reminded of an interview, whenever it is: the end of "Not sent: …". Null when they are. */
export function reminderObstacle(interview: {
  remindersStoppedAt: Date | null;
  declinedAt: Date | null;
  organization: { isReminding: boolean };
  application: { stage: ApplicationStage };
}): string | null {
  if (interview.remindersStoppedAt)
    return "the candidate had stopped reminders.";
  if (interview.declinedAt) return "the candidate had declined to be recorded.";
  if (!interview.organization.isReminding)
    return "automatic reminders had been turned off.";
  const { stage } = interview.application;
  return isDecided(stage)
    ? `the candidate had already been ${stageLabels[stage].toLowerCase()}.`
    : null;
}

/**
 * Which reminder about an interview is due, by the mails to the candidate's present address so far; null when none is.
 * Looks at no clock but `now`.
 */
export function dueReminder(
  interview: {
    status: InterviewStatus;
    deadlineAt: Date;
    pausedAt: Date | null;
    declinedAt: Date | null;
    candidate: { email: string };
    invitations: Mail[];
  },
  now: Date,
): Reminder | null {
  const { status, deadlineAt, pausedAt, declinedAt, candidate } = interview;
  // While a request for a change is open it is the recruiter's turn, as it is when the candidate does not want to be recorded.
  if (!isOpen(status) || pausedAt || declinedAt || now >= deadlineAt)
    return null;
  const mails = interview.invitations.filter(
    ({ toEmail, bouncedAt, failedAt }) =>
      toEmail === candidate.email && !bouncedAt && !failedAt,
  );
  // One that still waits to be sent is as young as can be.
  const age = ({ sentAt }: Mail) =>
    sentAt ? now.getTime() - sentAt.getTime() : 0;
  if (mails.some((mail) => age(mail) < reminderGap)) return null;
  // Whatever reached the candidate first invited them: by hand again, when the first mail did not arrive.
  const invited = mails.filter(({ kind }) => kind !== "REMINDER").map(age);
  const reminders = mails.filter(({ kind }) => kind === "REMINDER").length;
  if (invited.length === 0 || reminders >= mostReminders) return null;
  if (deadlineAt.getTime() - now.getTime() <= reminderLead) return "DEADLINE";
  const isSilent =
    status === "PENDING" && Math.max(...invited) >= reminderDelay;
  return isSilent && reminders === 0 ? "NOT_STARTED" : null;
}

/**
 * When the next reminder about an interview goes out if nothing happens before; null when none will. A mail that still
 * waits to be sent counts as sent at `now`. `remindedAt` is the candidate's latest reminder about any interview.
 */
export function nextReminder(
  interview: Parameters<typeof dueReminder>[0] & {
    remindersStoppedAt: Date | null;
    candidate: { bouncedAt: Date | null };
  },
  { timeZone, remindedAt }: { timeZone: string; remindedAt?: Date | undefined },
  now: Date,
): Date | null {
  if (interview.remindersStoppedAt || interview.candidate.bouncedAt)
    return null;
  const invitations = interview.invitations.map((mail) => ({
    ...mail,
    sentAt: mail.sentAt ?? now,
  }));
  const later = (at: Date, milliseconds: number) =>
    new Date(at.getTime() + milliseconds);
  // What is due changes at these moments only.
  const changes = [
    now,
    later(interview.deadlineAt, -reminderLead),
    ...(remindedAt ? [later(remindedAt, reminderGap)] : []),
    ...invitations.flatMap(({ sentAt }) => [
      later(sentAt, reminderGap),
      later(sentAt, reminderDelay),
    ]),
  ];
  return (
    changes
      .filter((at) => at >= now)
      .toSorted((a, b) => Number(a) - Number(b))
      .map((at) => nextMailHour(at, timeZone))
      .find(
        (at) =>
          (!remindedAt || at >= later(remindedAt, reminderGap)) &&
          dueReminder({ ...interview, invitations }, at),
      ) ?? null
  );
}

/** Whether automatic mail may go out at this moment: between 9:00 and 18:00 where the organization is. */
export function isMailHour(at: Date, timeZone: string): boolean {
  const [part] = new Intl.DateTimeFormat("en", {
    hour: "numeric",
    hourCycle: "h23",
    timeZone,
  }).formatToParts(at);
  const local = Number(part?.value);
  return local >= firstHour && local < endHour;
}

/** The next moment at which automatic mail may go out; `at` itself when it may now. */
export function nextMailHour(at: Date, timeZone: string): Date {
  if (isMailHour(at, timeZone)) return at;
  // Every zone's clock is off by whole quarters of an hour, before and after a change to it.
  const quarter = hour / 4;
  let next = Math.ceil(at.getTime() / quarter) * quarter;
  while (!isMailHour(new Date(next), timeZone)) next += quarter;
  return new Date(next);
}
