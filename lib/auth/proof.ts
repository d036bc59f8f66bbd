import type { Role } from "@/lib/generated/prisma/enums";

/**
 * Proofs of who is asking. A domain function takes one first and puts its scope into every WHERE, so that what is not
 * yours is not found. Only lib/auth/mint.ts makes them; who may import that is enforced by `npm run check`.
 */
declare const proof: unique symbol;

/** Where a request came from, for the audit log: "Chrome on Windows", "203.0.113.0/24"; null where it is not known. */
export type Client = {
  readonly device: string | null;
  readonly network: string | null;
};

/** A signed-in user of one organization. Made by the session. */
export type Actor = {
  readonly [proof]: "actor";
  readonly userId: string;
  readonly organizationId: string;
  readonly role: Role;
  /** Of their request; undefined for work that goes on without one. */
  readonly client?: Client | undefined;
};

/**
 * What a genuine session cookie says. The user may have left or signed out everywhere since: whatever takes it asks the
 * database so in the same statement (lib/auth/member.ts).
 */
export type Session = {
  readonly [proof]: "session";
  readonly userId: string;
  readonly version: number;
  readonly client?: Client | undefined;
};

export type OneInterview = {
  readonly interviewId: string;
  readonly organizationId: string;
};

/** A candidate's browser that holds the session cookie of one interview. Made by the cookie lookup. */
export type CandidateAccess = OneInterview & {
  readonly [proof]: "candidate";
  readonly publicId: string;
};

/** The genuine, present link of one interview. Opens the landing page and can be exchanged for a session; nothing else. */
export type LinkAccess = OneInterview & {
  readonly [proof]: "link";
  readonly publicId: string;
  readonly linkVersion: number;
};

/** The genuine "Stop reminders" link of one interview's mails. Can stop its reminders; opens nothing. */
export type StopAccess = OneInterview & {
  readonly [proof]: "stop";
  readonly linkVersion: number;
};

/** The genuine link of one interview's mail about withdrawing. Can confirm or undo that; opens nothing. */
export type WithdrawAccess = OneInterview & {
  readonly [proof]: "withdraw";
  readonly publicId: string;
};

/** A genuine tracking pixel of one mail. Can tell that it was loaded; opens nothing. */
export type PixelAccess = {
  readonly [proof]: "pixel";
  readonly invitationId: string;
};

/** Somebody whose sign-in was refused just now, by whatever address they typed. Opens nothing. */
export type RefusedSignIn = {
  readonly [proof]: "refused";
  readonly email: string;
  /** Refused without looking, after too many wrong passwords. */
  readonly isBlocked: boolean;
  readonly client: Client;
};

/** The system itself: queue handlers and the first set-up. Scope then comes from the row the task names. */
export type SystemAccess = { readonly [proof]: "system" };

/** Who did something, as the activity log stores it. */
export type Doer =
  | Actor
  | CandidateAccess
  | LinkAccess
  | StopAccess
  | WithdrawAccess
  | PixelAccess
  | RefusedSignIn
  | SystemAccess;

/** The interview that somebody may see, as the WHERE that finds it. */
export function whereInterview(by: OneInterview) {
  return { id: by.interviewId, organizationId: by.organizationId };
}

/** Rows that belong to it: as part of a WHERE, of a new row, or of an event. */
export function ofInterview(by: OneInterview) {
  return { interviewId: by.interviewId, organizationId: by.organizationId };
}

/** What names an interview's row and whose it is. */
export type InterviewRow = {
  id: string;
  organizationId: string;
  candidateId: string;
};

/** What an event about an interview says of it. */
export function aboutInterview({
  id,
  organizationId,
  candidateId,
}: InterviewRow) {
  return { organizationId, interviewId: id, candidateId };
}

/** The actor's own rows, as part of a WHERE. New rows and SQL written by hand name the organization themselves. */
export function scope(actor: Actor): { organizationId: string } {
  return { organizationId: actor.organizationId };
}
