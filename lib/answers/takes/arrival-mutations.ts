import { db } from "@/lib/db";

/** Notes that bytes of a segment are stored now. */
export async function noteArrival(
  {
    organizationId,
    segmentId: id,
  }: { organizationId: string; segmentId: string },
  now = new Date(),
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Segment" SET "firstArrivedAt" = coalesce("firstArrivedAt", ${now}), "lastArrivedAt" = ${now}
    WHERE id = ${id}::uuid AND "organizationId" = ${organizationId}::uuid`;
}
