import { emailField } from "@/lib/fields/email-address";
import { likelyEmail } from "@/lib/fields/email-hints";
import { interviewStatusLabels, statusAfter } from "@/lib/interviews/status";
import { closedObstacle } from "@/lib/invitations/obstacles";
import { resendObstacle } from "@/lib/mail/state";
import { paths } from "@/lib/paths";

/** Why an act on one row would be refused now, and where that is put right. */
export type Obstacle = { text: string; remedy: string; href: string };

/** Why nothing can be sent to somebody's address, whatever the template (F9, F11). */
export function addressObstacle(candidate: {
  id: string;
  email: string;
  bouncedAt: Date | null;
}): Obstacle | null {
  if (candidate.bouncedAt)
    return { text: "Email to this address bounced.", ...correct(candidate) };
  if (!emailField.safeParse(candidate.email).success)
    return { text: "This email address isn’t valid.", ...correct(candidate) };
  return null;
}

/**
 * What an address looks mistyped for (F11): nothing refuses it, so whoever sends decides. `known` remembers what was
 * thought of a domain, over the addresses of one selection.
 */
export function addressDoubt(
  candidate: { id: string; email: string },
  known: Map<string, string | null>,
): Obstacle | null {
  const meant = likelyEmail(candidate.email, known);
  return meant
    ? { text: `Did you mean ${meant}?`, ...correct(candidate) }
    : null;
}

function correct({ id }: { id: string }) {
  return {
    remedy: "Fix address",
    href: paths.editCandidate(id),
  };
}

/** Why a candidate who has this interview open does not get it again. */
export function openObstacle(interview: { id: string }): Obstacle {
  return {
    text: "Already has this interview.",
    remedy: "View interview",
    href: paths.interview(interview.id),
  };
}

/** Why a candidate who has been through this interview does not get it from an act on many. */
export function completedObstacle(interview: { id: string }): Obstacle {
  return {
    text: "Has completed this interview.",
    remedy: "View interview",
    href: paths.interview(interview.id),
  };
}

/** Why an interview cannot be resent, extended or cancelled now. */
export function interviewObstacle(
  kind: "RESEND" | "EXTEND" | "CANCEL",
  interview: {
    id: string;
    startedAt: Date | null;
    candidate: { id: string; email: string; bouncedAt: Date | null };
    invitations: { kind: string; queuedAt: Date }[];
  } & Parameters<typeof closedObstacle>[0],
  now: Date,
): Obstacle | null {
  const see = { remedy: "View interview", href: paths.interview(interview.id) };
  if (kind !== "RESEND") {
    const event = kind === "EXTEND" ? "extend" : "cancel";
    if (statusAfter(interview, event)) return null;
    if (interview.retentionEndedAt)
      return { text: "Its recordings and answers were deleted.", ...see };
    const status = interviewStatusLabels[interview.status].toLowerCase();
    return { text: `The interview is ${status}.`, ...see };
  }
  const closed = closedObstacle(interview, now);
  if (closed) return { text: closed.message, ...see };
  const unreachable = addressObstacle(interview.candidate);
  if (unreachable) return unreachable;
  const wait = resendObstacle(interview.invitations, now);
  return wait && { text: wait.message, ...see };
}
