import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";

export async function isDatabaseUp(): Promise<boolean> {
  return db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}

/** Whether the first set-up is still to be done. Needs no proof: it decides whether the set-up page exists. */
export async function isSetUp(): Promise<boolean> {
  return (await db.organization.count({ take: 1 })) > 0;
}

/** What the portal's frame shows about the signed-in user. */
export async function getPortalFrame(actor: Actor) {
  const membership = await db.membership.findFirstOrThrow({
    where: { userId: actor.userId, organizationId: actor.organizationId },
    select: {
      user: { select: { name: true, email: true } },
      organization: { select: { name: true, timeZone: true } },
    },
  });
  return { ...membership, role: actor.role };
}
