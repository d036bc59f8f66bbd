import { audit } from "@/lib/activity/mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { refusingDuplicates } from "@/lib/candidates/mutations";
import type { EditCandidateInput } from "@/lib/candidates/schema";
import type { Transaction } from "@/lib/db";
import { lockCandidate } from "@/lib/interviews/lifecycle-mutations";
import { isOpen, openStatuses } from "@/lib/interviews/status";
import { replaceLink } from "@/lib/invitations/link-mutations";
import { queueInvitation } from "@/lib/invitations/mutations";
import { searchable } from "@/lib/lists/search-text";
import { ok, refuse, type Result } from "@/lib/result";
import { cleanLine } from "@/lib/text";

/**
 * Corrects a name or an address. Saving an address that was refused confirms it: mail goes there again. A new one means that the open interviews went to the wrong place: their links and
 * sessions end, and each is sent again to the new one. Those of expired interviews end too, without a mail: a later
 * deadline would open them again for whoever reads the old address.
 */
export async function editCandidate(
  actor: Actor,
  { candidateId, name, email, from }: EditCandidateInput,
): Promise<Result<{ resent: number }>> {
  if (!can(actor, "candidate.edit")) return notAllowed;
  const { organizationId } = actor;
  return refusingDuplicates(actor, email, async (tx) => {
    await lockCandidate(tx, { candidateId, organizationId });
    const candidate = await tx.candidate.findFirst({
      where: { id: candidateId, ...scope(actor) },
      select: { name: true, email: true, bouncedAt: true },
    });
    if (!candidate)
      return refuse("not_found", "This candidate no longer exists.");
    const isMoved = candidate.email !== email;
    const isRenamed = candidate.name !== name;
    if (!isMoved && !isRenamed && !candidate.bouncedAt)
      return ok({ resent: 0 });
    // Names of earlier versions were not cleaned, and what the page sends back is.
    const isAsSeen =
      cleanLine(candidate.name) === from.name && candidate.email === from.email;
    if (!isAsSeen)
      return refuse(
        "conflict",
        `Someone else just changed this to ${candidate.name}, ${candidate.email}. Your changes weren’t saved.`,
      );
    await tx.candidate.updateMany({
      where: { id: candidateId, ...scope(actor) },
      data: {
        name,
        ...(isRenamed && { firstName: null }),
        email,
        searchText: searchable(name, email),
        bouncedAt: null,
        bounceReason: null,
      },
    });
    await audit(
      tx,
      actor,
      isMoved
        ? "candidate.change-email"
        : isRenamed
          ? "candidate.rename"
          : "candidate.confirm-email",
      candidateId,
    );
    return ok({ resent: isMoved ? await sendAnew(tx, actor, candidateId) : 0 });
  });
}

async function sendAnew(
  tx: Transaction,
  actor: Actor,
  candidateId: string,
): Promise<number> {
  const interviews = await tx.interview.findMany({
    where: {
      candidateId,
      ...scope(actor),
      status: { in: [...openStatuses, "EXPIRED"] },
    },
    select: {
      id: true,
      organizationId: true,
      candidateId: true,
      linkVersion: true,
      status: true,
    },
  });
  await tx.interview.updateMany({
    where: {
      id: { in: interviews.map(({ id }) => id) },
      ...scope(actor),
    },
    // It was somebody else who wanted none.
    data: { remindersStoppedAt: null },
  });
  for (const interview of interviews) await replaceLink(tx, actor, interview);
  const open = interviews.filter(({ status }) => isOpen(status));
  for (const interview of open)
    await queueInvitation(tx, actor, interview, "FIRST");
  return open.length;
}
