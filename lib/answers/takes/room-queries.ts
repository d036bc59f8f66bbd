import type { Upload } from "@/lib/answers/takes/queries";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { keptWhenLarge } from "@/lib/lists/kept";
import { sizeOfSegments } from "@/lib/storage/segments";
import { isAlmostFull } from "@/lib/storage/space";

/** Bytes that a segment may have at most, beside the others of its take and of its interview (R8, W2). */
export async function roomFor(upload: Upload): Promise<number> {
  const others = await sizeOfSegments(upload.otherIds);
  const elsewhere = await sizeOfSegments(upload.elsewhereIds);
  return Math.min(
    upload.maxTakeBytes - others,
    upload.maxInterviewBytes - others - elsewhere,
  );
}

/** Whether an organization's recordings have to wait in their browsers, since there is no room for them (W2). */
export async function hasNoRoom({
  organizationId,
}: {
  organizationId: string;
}): Promise<boolean> {
  const stored = await getStoredBytes(organizationId);
  return stored >= maxOrganizationBytes() || (await isAlmostFull());
}

export function maxOrganizationBytes(): number {
  return env().MAX_ORGANIZATION_GB * 1e9;
}

/** Bytes of an organization's recordings as they arrived, put aside ones included; up to half a minute old. */
export function getStoredBytes(organizationId: string): Promise<number> {
  return keptBytes(organizationId, () => countStoredBytes(organizationId));
}

const keptBytes = keptWhenLarge<number>(() => true);

async function countStoredBytes(organizationId: string): Promise<number> {
  const finished = await db.take.aggregate({
    where: { organizationId },
    _sum: { bytes: true, resentBytes: true },
  });
  const open = await db.segment.findMany({
    where: { organizationId, take: { status: "RECORDING" } },
    select: { id: true },
  });
  const { bytes, resentBytes } = finished._sum;
  return (
    Number(bytes ?? 0) +
    Number(resentBytes ?? 0) +
    (await sizeOfSegments(open.map(({ id }) => id)))
  );
}
