import type { Session } from "@/lib/auth/proof";
import { db } from "@/lib/db";

/**
 * Ends every session of a user, in whichever browser and whoever copied its cookie. A session that has ended already
 * ends no other.
 */
export async function endSessions({ userId, version }: Session): Promise<void> {
  await db.user.updateMany({
    where: { id: userId, sessionVersion: version },
    data: { sessionVersion: { increment: 1 } },
  });
}
