import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { Result } from "@/lib/result";
import { chosenDeadline } from "@/lib/time/deadline";

/** The moment at which a deadline on that day ends where the organization is. `day`: ISO 8601. */
export async function readDeadline(
  { organizationId }: Actor,
  day: string,
  now = new Date(),
): Promise<Result<Date>> {
  const { timeZone } = await db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { timeZone: true },
  });
  return chosenDeadline(day, timeZone, now);
}
