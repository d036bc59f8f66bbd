import type { AuditAction } from "@/lib/activity/audit-log";
import { audit } from "@/lib/activity/mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import {
  candidateFields,
  fieldNames,
  selectFields,
  type FieldName,
} from "@/lib/candidates/fields";
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
 * Corrects a name, an address or another field. Saving an address that was refused confirms it: mail goes there again. A new one means that the open interviews went to the wrong place: their links and
 * sessions end, and each is sent again to the new one. Those of expired interviews end too, without a mail: a later
 * deadline would open them again for whoever reads the old address.
 */
export async function editCandidate(
  actor: Actor,
  { candidateId, from, ...fields }: EditCandidateInput,
): Promise<Result<{ resent: number }>> {
  if (!can(actor, "candidate.edit")) return notAllowed;
  const { organizationId } = actor;
  const { name, email } = fields;
  return refusingDuplicates(actor, email, async (tx) => {
    await lockCandidate(tx, { candidateId, organizationId });
    const candidate = await tx.candidate.findFirst({
      where: { id: candidateId, ...scope(actor) },
      select: { ...selectFields, bouncedAt: true },
    });
    if (!candidate)
      return refuse("not_found", "This candidate no longer exists.");
    const changed = new Set(
      fieldNames.filter(
        (field) => (candidate[field] ?? "") !== (fields[field] ?? ""),
      ),
    );
    if (changed.size === 0 && !candidate.bouncedAt) return ok({ resent: 0 });
    // Names of earlier versions were not cleaned, and what the page sends back is.
    const isAsSeen = (field: FieldName) =>
      cleanLine(candidate[field] ?? "") === (from[field] ?? "");
    if (!fieldNames.every(isAsSeen))
      return refuse(
        "conflict",
        `Someone else just changed this to ${candidate.name}, ${candidate.email}. Your changes weren’t saved.`,
      );
    await tx.candidate.updateMany({
      where: { id: candidateId, ...scope(actor) },
      data: {
        ...fields,
        ...(changed.has("name") && { firstName: null }),
        searchText: searchable(name, email),
        bouncedAt: null,
        bounceReason: null,
      },
    });
    await audit(tx, actor, actionFor(changed), candidateId);
    return ok({
      resent: changed.has("email") ? await sendAnew(tx, actor, candidateId) : 0,
    });
  });
}

/** A new address says more than what else was changed with it. */
function actionFor(changed: Set<FieldName>): AuditAction {
  const [field] = changed.has("email") ? ["email" as const] : changed;
  return field
    ? candidateFields[field].changeAction
    : "candidate.confirm-email";
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
