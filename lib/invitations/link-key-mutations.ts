import { audit } from "@/lib/activity/mutations";
import type { SystemAccess } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { InterviewStatus } from "@/lib/generated/prisma/enums";
import { isOpen } from "@/lib/interviews/status";
import { acrossOrganizations } from "@/lib/tenant-wall";
import { configuredKeyIds, currentKeyId, hasLinkKey } from "@/lib/tokens";

/** How many interviews one transaction moves to the current key. */
const rotationBatch = 500;

export type Rotation = {
  keyId: string;
  /** Interviews that were moved: how many open ones by the key they had, and how many others. */
  open: Record<string, number>;
  others: number;
};

/**
 * Signs the links of all interviews with the current key from now on (W8). Links in mails that were sent go on working
 * while their key is configured; what a missing key signed stays dead, also when that key comes back. A second run
 * finds what the first has left.
 */
export async function rotateLinks(
  system: SystemAccess,
  batch = rotationBatch,
): Promise<Rotation> {
  const rotation: Rotation = { keyId: currentKeyId(), open: {}, others: 0 };
  const audited = new Set<string>();
  for (;;) {
    const moved = await moveSome(system, batch, audited);
    for (const { status, keyId } of moved)
      if (isOpen(status))
        rotation.open[keyId] = (rotation.open[keyId] ?? 0) + 1;
      else rotation.others += 1;
    if (moved.length < batch) return rotation;
  }
}

type Moved = { organizationId: string; status: InterviewStatus; keyId: string };

/** Locks them in one order, so that two runs at once only wait for each other. */
async function moveSome(
  system: SystemAccess,
  batch: number,
  audited: Set<string>,
): Promise<Moved[]> {
  return db.$transaction(async (tx) => {
    const moved = await tx.$queryRaw<Moved[]>`
      WITH batch AS (
        SELECT id, "linkKeyId" FROM "Interview"
        WHERE "linkKeyId" <> ${currentKeyId()}
        ORDER BY id LIMIT ${batch} FOR UPDATE)
      UPDATE "Interview" i SET
        "linkKeyId" = ${currentKeyId()},
        "formerLinkKeyIds" = ARRAY(
          SELECT former FROM unnest(i."formerLinkKeyIds" || batch."linkKeyId") former
          WHERE former = ANY(${configuredKeyIds()}))
      FROM batch WHERE i.id = batch.id
      RETURNING i."organizationId", i.status, batch."linkKeyId" AS "keyId"`;
    for (const { organizationId } of moved) {
      if (audited.has(organizationId)) continue;
      audited.add(organizationId);
      const by = { ...system, organizationId };
      await audit(tx, by, "interviews.rotate-links", organizationId);
    }
    return moved;
  });
}

/** A link whose key is gone works no more, so the mail that is about to go out brings one of the current key. */
export async function renewLinkKey(
  system: SystemAccess,
  invitationId: string,
): Promise<void> {
  await db.interview.updateMany({
    where: {
      invitations: { some: { id: invitationId } },
      linkKeyId: { notIn: configuredKeyIds() },
      ...acrossOrganizations(system),
    },
    data: { linkKeyId: currentKeyId(), formerLinkKeyIds: [] },
  });
}

/** Open interviews whose emailed link works no more because the key that signed it is not configured. */
export function countKeyless(rotation: Rotation): number {
  return Object.entries(rotation.open)
    .filter(([keyId]) => !hasLinkKey(keyId))
    .reduce((sum, [, count]) => sum + count, 0);
}
