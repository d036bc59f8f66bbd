import type { Actor } from "@/lib/auth/proof";
import type { Role } from "@/lib/generated/prisma/enums";
import { refuse } from "@/lib/result";

const owners = ["OWNER"] as const;
const admins = [...owners, "ADMIN"] as const;
const recruiters = [...admins, "RECRUITER"] as const;
const everybody = [...recruiters, "REVIEWER"] as const;

/**
 * Who may do what: each act with the roles that may. The mutation asks `can` to refuse and the page asks it to hide, so
 * both follow from one line here. Reading is not an act, but for the audit log: everybody in an organization sees the rest.
 */
export const permissions = {
  "job.edit": recruiters,
  "template.edit": recruiters,
  "bank.edit": recruiters,
  "candidate.edit": recruiters,
  "candidate.import": recruiters,
  "application.move": recruiters,
  "note.write": everybody,
  "interview.send": recruiters,
  /** Resend, extend, cancel, pass the link on, decide a request for a change, ask for AI consent. */
  "interview.manage": recruiters,
  /** Start, stop and retry an act on many rows, each of which asks for its own act as well. */
  "batch.run": recruiters,
  "evaluation.retry": recruiters,
  export: recruiters,
  "view.save": everybody,
  "settings.edit": admins,
  /** See and export who did and looked at what: it tells of colleagues. */
  "audit.read": owners,
  /** Be told about the installation itself, and put that away. */
  "installation.notice": owners,
} as const satisfies Record<string, readonly Role[]>;

export type Act = keyof typeof permissions;

export function can(actor: Actor, act: Act): boolean {
  const roles: readonly Role[] = permissions[act];
  return roles.includes(actor.role);
}

/** The refusal of an act that the role lacks. */
export const notAllowed = refuse("forbidden", "Your role doesn’t allow this.");
