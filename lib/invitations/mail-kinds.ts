import type {
  EvaluationStatus,
  InvitationKind,
} from "@/lib/generated/prisma/enums";
import type { AccommodationName } from "@/lib/interviews/accommodations";
import { phaseOf, type Phase } from "@/lib/interviews/phase";
import { isAvailable } from "@/lib/interviews/status";
import { dueReminder, reminderObstacle } from "@/lib/invitations/schedule";
import { wantsAi } from "@/lib/settings/ai-consent";
import { undoDays } from "@/lib/time/withdrawal-window";

/** The outcome of a request for a change. */
export type Decision = {
  outcome: "approved" | "adapted" | "declined";
  granted: AccommodationName[];
  extraTakes: number;
  /** The recruiter's words; may be empty. */
  reply: string;
};

/** The interview that a waiting mail is about. */
type Interview = Parameters<typeof phaseOf>[0] &
  Parameters<typeof dueReminder>[0] &
  Parameters<typeof reminderObstacle>[0] & {
    evaluationStatus: EvaluationStatus;
    withdrawAskedAt: Date | null;
    organization: Parameters<typeof wantsAi>[0];
  };

type Sources = {
  /** Where the candidate withdraws, and stops reminders. */
  links: { withdraw: string; stop: string };
  /** The latest one when the mail was queued. */
  getDecision: () => Promise<Decision>;
};

/** All there is to say about one kind of mail, but its words (lib/messages). */
type MailKind = {
  /** In the list of an interview's mails. */
  label: string;
  /** In the activity log, where "Email queued" is not enough. */
  logged?: string;
  /** Whether it says when it was opened. */
  hasPixel: boolean;
  /** Sent by nobody's hand: only at the hours for it, and with a way to stop it. */
  isAutomatic: boolean;
  /** Its markup, loaded when it is rendered. */
  letter: () => Promise<(from: never) => unknown>;
  /** What that takes beside the facts about the interview. */
  props: (from: Sources) => object | Promise<object>;
  /** Why it is not wanted any more, whoever it goes to. */
  whyOver: (interview: Interview, phase: Phase) => string | null;
  /** Why the candidate, whose address still is the same, does not want it. */
  whyUnwanted?: (interview: Interview, now: Date) => string | null;
};

const invitation = {
  hasPixel: true,
  isAutomatic: false,
  letter: async () => (await import("@/emails/invitation")).Invitation,
  props: () => ({}),
  whyOver: (_interview, phase) => ends[phase],
} satisfies Partial<MailKind>;

export const mailKinds = {
  FIRST: { ...invitation, label: "Invitation" },
  RESEND: { ...invitation, label: "Manual reminder" },
  REMINDER: {
    ...invitation,
    label: "Automatic reminder",
    logged: "automatic reminder",
    isAutomatic: true,
    props: ({ links }: Sources) => ({ stopLink: links.stop }),
    whyUnwanted: whyUnreminded,
  },
  CHANGE_DECIDED: {
    ...invitation,
    label: "Reply to request",
    letter: async () => (await import("@/emails/change-decided")).ChangeDecided,
    props: async ({ getDecision }: Sources) => ({
      decision: await getDecision(),
    }),
  },
  // Nobody needs to know whether it was opened.
  WITHDRAWAL: {
    label: "Withdrawal confirmation",
    hasPixel: false,
    isAutomatic: false,
    letter: async () => (await import("@/emails/withdrawal")).Withdrawal,
    props: ({ links }: Sources) => ({ withdrawLink: links.withdraw, undoDays }),
    whyOver: whyNotWithdrawn,
  },
  AI_CONSENT: {
    label: "Question about AI",
    logged: "question about AI",
    hasPixel: false,
    isAutomatic: false,
    letter: async () => (await import("@/emails/ai-consent")).AiConsent,
    props: () => ({}),
    whyOver: whyNotAskedAboutAi,
  },
} as const satisfies Record<InvitationKind, MailKind>;

/** What a mail says beside the facts, by its kind. */
export type MailProps = {
  [K in InvitationKind]: { kind: K; pixel?: string } & Awaited<
    ReturnType<(typeof mailKinds)[K]["props"]>
  >;
}[InvitationKind];

export function mailKind(kind: InvitationKind): MailKind {
  return mailKinds[kind];
}

/** Why a mail that was wanted when it was queued must not go out any more. */
export function obstacleTo(
  mail: {
    kind: InvitationKind;
    toEmail: string;
    interview: Interview & {
      candidate: { email: string; bouncedAt: Date | null };
    };
  },
  now: Date,
): string | null {
  const { whyOver, whyUnwanted } = mailKind(mail.kind);
  const { interview } = mail;
  const over = whyOver(interview, phaseOf(interview, now));
  if (over) return over;
  if (interview.candidate.email !== mail.toEmail)
    return "the candidate’s address had changed.";
  if (interview.candidate.bouncedAt)
    return "an earlier email to this address bounced.";
  return whyUnwanted?.(interview, now) ?? null;
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

function whyUnreminded(interview: Interview, now: Date): string | null {
  const obstacle = reminderObstacle(interview);
  if (obstacle || dueReminder(interview, now)) return obstacle;
  return "the candidate had started or already got another email.";
}

/** A candidate is asked about AI after the interview, once, and only while the organization wants to know. */
function whyNotAskedAboutAi(interview: Interview, phase: Phase): string | null {
  if (!isAvailable(interview)) return ends[phase];
  if (!wantsAi(interview.organization))
    return "AI evaluation had already been turned off.";
  return interview.evaluationStatus === "NOT_ASKED"
    ? null
    : "the candidate had already answered.";
}

/** A withdrawal is asked for in every status, so it ends by itself only. */
function whyNotWithdrawn(
  { withdrawAskedAt }: Interview,
  phase: Phase,
): string | null {
  if (phase === "erased") return ends.erased;
  return withdrawAskedAt && phase !== "withdrawn"
    ? null
    : "the candidate had withdrawn or changed their mind.";
}
