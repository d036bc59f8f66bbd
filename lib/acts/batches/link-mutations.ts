import { recordAccess } from "@/lib/activity/access-mutations";
import { maxCopiedLinks } from "@/lib/acts/batches/limits";
import type { CopyLinksInput } from "@/lib/acts/batches/schema";
import { selectOpenInterviews } from "@/lib/acts/batches/selection-queries";
import { can, notAllowed } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/auth/proof";
import { asSheet } from "@/lib/csv/write";
import { interviewLink } from "@/lib/links";
import { ok, refuse, type Result } from "@/lib/result";
import { hasLinkKey } from "@/lib/tokens";

/**
 * The personal links of a selection's open interviews, at most 500: a line for each with the candidate's name, which
 * pastes into a sheet as two columns. Each is a way into an interview, so not for those who only read.
 */
export async function copyLinks(
  actor: Actor,
  { selection }: CopyLinksInput,
): Promise<
  Result<{
    text: string;
    copied: number;
    /** Interviews that are over, or not there: they have no link to pass on. */
    closed: number;
    /** Open ones whose link was signed with a key that is no longer in use. */
    unsigned: number;
    /** Open ones for which there was no room. */
    beyond: number;
  }>
> {
  if (!can(actor, "interview.manage")) return notAllowed;
  const { open, total } = await selectOpenInterviews(actor, selection);
  if (open.length === 0)
    return refuse(
      "conflict",
      "None of these interviews is open, so there are no links to copy.",
    );
  const working = open.filter(({ linkKeyId }) => hasLinkKey(linkKeyId));
  if (working.length === 0)
    return refuse(
      "conflict",
      "These links stopped working: the key that signed them is no longer in use. Resend the invitations.",
    );
  const copied = working.slice(0, maxCopiedLinks);
  await recordAccess(actor, "link.copied", ...copied.map(({ id }) => id));
  return ok({
    text: asSheet(
      copied.map((interview) => [
        interview.candidate.name,
        interviewLink(interview),
      ]),
    ),
    copied: copied.length,
    closed: total - open.length,
    unsigned: open.length - working.length,
    beyond: working.length - copied.length,
  });
}
