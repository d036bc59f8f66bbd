import { recordAccess } from "@/lib/activity/access-mutations";
import { audit, recordEvent } from "@/lib/activity/mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import {
  aboutInterview,
  scope,
  type Actor,
  type Doer,
  type InterviewRow,
} from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import { interviewGone } from "@/lib/interviews/lifecycle-mutations";
import type { InterviewInput } from "@/lib/interviews/schema";
import { openStatuses } from "@/lib/interviews/status";
import { interviewLink } from "@/lib/links";
import { ok, refuse, type Result } from "@/lib/result";
import { currentKeyId, hasLinkKey } from "@/lib/tokens";

/** The candidate's personal link, to pass on by other means. A way into the interview, so not for those who only read. */
export async function copyLink(
  actor: Actor,
  { interviewId }: InterviewInput,
): Promise<Result<{ link: string }>> {
  if (!can(actor, "interview.manage")) return notAllowed;
  const interview = await db.interview.findFirst({
    where: { id: interviewId, ...scope(actor) },
    select: {
      publicId: true,
      linkVersion: true,
      linkKeyId: true,
      withdrawnAt: true,
      retentionEndedAt: true,
    },
  });
  if (!interview) return interviewGone;
  // It leads to what the candidate has taken back, and undoes that; for these seven days it is theirs alone.
  if (interview.withdrawnAt)
    return refuse(
      "conflict",
      "The candidate withdrew, so only they can use the link.",
    );
  if (interview.retentionEndedAt)
    return refuse(
      "conflict",
      "The recordings and answers of this interview were deleted, so its link no longer works.",
    );
  if (!hasLinkKey(interview.linkKeyId)) return linkKeyGone;
  await recordAccess(actor, "link.copied", interviewId);
  return ok({ link: interviewLink(interview) });
}

/** Makes a new link on purpose: the old one, and every browser that used it, stop at once. Progress is kept. */
export async function revokeLink(
  actor: Actor,
  { interviewId }: InterviewInput,
): Promise<Result<{ link: string }>> {
  if (!can(actor, "interview.manage")) return notAllowed;
  return db.$transaction(async (tx) => {
    const interview = await tx.interview.findFirst({
      where: {
        id: interviewId,
        ...scope(actor),
        status: { in: [...openStatuses] },
      },
      select: {
        id: true,
        organizationId: true,
        candidateId: true,
        publicId: true,
        linkVersion: true,
      },
    });
    if (!interview)
      return refuse("not_found", "This interview is no longer open.");
    if (!(await replaceLink(tx, actor, interview)))
      return refuse("conflict", "Someone else just replaced this link.");
    await audit(tx, actor, "interview.revoke-link", interview.id);
    const linkVersion = interview.linkVersion + 1;
    const linkKeyId = currentKeyId();
    return ok({
      link: interviewLink({ ...interview, linkVersion, linkKeyId }),
    });
  });
}

const linkKeyGone = refuse(
  "conflict",
  "This link stopped working: the key that signed it is no longer in use. Resend the invitation or replace the link.",
);

/**
 * Ends the link that was read with the interview, and its sessions; the next one is of the current key. False when
 * somebody else has just done so.
 */
export async function replaceLink(
  tx: Transaction,
  by: Doer,
  interview: InterviewRow & { linkVersion: number },
): Promise<boolean> {
  const { id, organizationId, linkVersion } = interview;
  const { count } = await tx.interview.updateMany({
    where: { id, organizationId, linkVersion },
    data: {
      linkVersion: linkVersion + 1,
      linkKeyId: currentKeyId(),
      formerLinkKeyIds: [],
      recorderId: null,
    },
  });
  if (count === 0) return false;
  await endSessions(tx, interview);
  const about = aboutInterview(interview);
  await recordEvent(tx, by, { ...about, kind: "link.revoked" });
  return true;
}

/** Signs every browser out of an interview. */
async function endSessions(
  tx: Transaction,
  { id, organizationId }: { id: string; organizationId: string },
): Promise<void> {
  await tx.candidateSession.updateMany({
    where: { interviewId: id, organizationId, endedAt: null },
    data: { endedAt: new Date() },
  });
}
