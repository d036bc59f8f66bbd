/** Years after which a line of the audit log is deleted; before, a trigger of the database refuses that to everybody. */
export const auditYears = 4;

/** Groups of actions, by which the audit log is filtered. */
export const auditAreas = {
  "sign-ins": "Sign-ins",
  access: "Access and exports",
  interviews: "Interviews",
  candidates: "Candidates",
  templates: "Jobs and templates",
  settings: "Settings",
} as const;

export type AuditArea = keyof typeof auditAreas;

/** Kinds of rows that an action can be done to. */
export type AuditSubject =
  | "application"
  | "bank_question"
  | "batch"
  | "candidate"
  | "import"
  | "interview"
  | "job"
  | "note"
  | "organization"
  | "template"
  | "user";

type Action = { area: AuditArea; subject: AuditSubject; says: string };

/**
 * Everything that the audit log tells: action → what its line says after the name of whoever did it, with `{}` for the row
 * it was done to. An action that was ever recorded stays, because its lines do.
 */
export const auditActions = {
  ...about("sign-ins", "user", {
    "session.started": "signed in",
    "session.ended": "signed out everywhere",
    "sign-in.failed": "entered a wrong password for {}",
    "sign-in.blocked": "tried too many wrong passwords for {}",
  }),
  ...about("sign-ins", "organization", {
    "sign-in.unknown": "tried to sign in with an email that has no account",
  }),
  ...about("access", "interview", {
    "interview.opened": "opened the answers in {}",
    "recording.watched": "watched {}",
    "link.copied": "copied the link to {}",
    "email.opened": "opened a sent email about {}",
  }),
  ...about("access", "organization", {
    "candidates.exported": "exported candidates",
    "interviews.exported": "exported interviews",
    "audit.exported": "exported the audit log",
  }),
  ...about("access", "import", {
    "import.rows-exported": "downloaded rows of the import {}",
  }),
  ...about("interviews", "interview", {
    "interview.send": "sent {}",
    "invitation.resend": "resent the invitation to {}",
    "interview.extend": "extended the deadline of {}",
    "interview.cancel": "canceled {}",
    "interview.revoke-link": "replaced the link to {}",
    "interview.withdraw": "withdrew {}",
    "interview.undo-withdrawal": "undid the withdrawal of {}",
    "interview.erase": "deleted the recordings and answers in {}",
    "change.approve": "approved a request about {}",
    "change.decline": "declined a request about {}",
    "evaluation.ask": "asked for AI consent for {}",
    "evaluation.retry": "restarted the AI evaluation of {}",
  }),
  ...about("interviews", "batch", {
    "batch.start": "started {}",
    "batch.cancel": "stopped {}",
  }),
  ...about("candidates", "candidate", {
    "candidate.add": "added {}",
    "candidate.rename": "renamed {}",
    "candidate.change-email": "changed the email address of {}",
    "candidate.confirm-email": "confirmed the email address of {}",
  }),
  ...about("candidates", "application", {
    "application.move": "moved {} to another stage",
  }),
  ...about("candidates", "note", {
    "note.added": "added a note to {}",
    "note.edited": "edited a note on {}",
    "note.deleted": "deleted a note",
  }),
  ...about("candidates", "import", {
    "import.start": "started the import {}",
    "import.cancel": "canceled the import {}",
  }),
  ...about("templates", "job", {
    "job.created": "created the job {}",
    "job.updated": "edited the job {}",
    "job.closed": "closed the job {}",
    "job.reopened": "reopened the job {}",
  }),
  ...about("templates", "template", {
    "template.created": "created the template {}",
    "template.saved": "edited the template {}",
    "template.published": "published the template {}",
    "template.archived": "archived the template {}",
    "template.restored": "restored the template {}",
    "template.deleted": "deleted a template",
    "template.duplicated": "created the template {} from another",
    "template.version_restored":
      "restored an earlier version of the template {}",
  }),
  ...about("templates", "bank_question", {
    "bank_question.saved": "saved a question to the bank",
    "bank_question.removed": "removed a question from the bank",
  }),
  ...about("settings", "organization", {
    "organization.set-up": "set up the organization",
    "organization.updated": "changed the organization’s settings",
    "organization.logo-set": "changed the logo",
    "organization.logo-removed": "removed the logo",
    "organization.sending-updated": "changed the sending settings",
    "organization.ai-updated": "changed the AI settings",
    "organization.retention-set": "changed how long recordings are kept",
    "interviews.rotate-links": "moved interview links to the current key",
  }),
};

export type AuditAction = keyof typeof auditActions;

/** Those that change nothing a page shows. */
export type AccessAction = {
  [A in AuditAction]: (typeof auditActions)[A]["area"] extends
    "sign-ins" | "access"
    ? A
    : never;
}[AuditAction];

/** Who did what no colleague did; else it was somebody unknown. */
const otherDoers: Partial<Record<AuditAction, string>> = {
  "interview.withdraw": "The candidate",
  "interview.undo-withdrawal": "The candidate",
  "interview.erase": "Hifinity",
  "interviews.rotate-links": "Hifinity",
};

export function isAuditAction(action: string): action is AuditAction {
  return Object.hasOwn(auditActions, action);
}

export function isAccess(action: AuditAction): boolean {
  const { area } = auditActions[action];
  return area === "sign-ins" || area === "access";
}

export function actionsIn(area: AuditArea | undefined): AuditAction[] {
  return (Object.keys(auditActions) as AuditAction[]).filter(
    (action) => !area || auditActions[action].area === area,
  );
}

/** The name of whoever did something as nobody who has an account here. */
export function otherDoer(action: AuditAction): string {
  return otherDoers[action] ?? "Someone";
}

function about<
  A extends AuditArea,
  S extends AuditSubject,
  Says extends Record<string, string>,
>(area: A, subject: S, says: Says) {
  return Object.fromEntries(
    Object.entries(says).map(([action, words]) => [
      action,
      { area, subject, says: words } satisfies Action,
    ]),
  ) as Record<keyof Says & string, { area: A; subject: S; says: string }>;
}
