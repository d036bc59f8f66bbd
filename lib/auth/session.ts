import { getServerSession } from "next-auth";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { mintActor } from "@/lib/auth/mint";
import { authOptions } from "@/lib/auth/options";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { localPath, paths, requestedPathHeader } from "@/lib/paths";

/** The signed-in user as proof, or null. Membership, role and session version are read anew on each request. */
export async function findActor(): Promise<Actor | null> {
  return (await findSignedIn())?.actor ?? null;
}

/** The signed-in user as proof; everybody else is sent to the sign-in page, and from there back to where they wanted to go. */
export async function requireActor(): Promise<Actor> {
  return (await requireSignedIn()).actor;
}

/** What the portal's frame shows about the signed-in user. */
export async function requireFrame() {
  return (await requireSignedIn()).frame;
}

async function requireSignedIn() {
  const signedIn = await findSignedIn();
  if (signedIn) return signedIn;
  // Set by proxy.ts; without it people go on to the home page.
  const from = localPath((await headers()).get(requestedPathHeader));
  redirect(from === paths.home ? paths.signIn : paths.signInFrom(from));
}

/** Read once for everything on a page. */
const findSignedIn = cache(async () => {
  const session: { userId?: string; version?: number } | null =
    await getServerSession(authOptions());
  if (!session?.userId || session.version === undefined) return null;
  const [member] = await db.$queryRaw<Member[]>`
    SELECT m."userId", m."organizationId", m.role::text AS role, u.name, u.email, o.name AS organization
    FROM "Membership" m
    JOIN "User" u ON u.id = m."userId"
    JOIN "Organization" o ON o.id = m."organizationId"
    WHERE m."userId" = ${session.userId}::uuid AND u."sessionVersion" = ${session.version}
    ORDER BY m."createdAt" LIMIT 1`;
  if (!member) return null;
  const { userId, organizationId, role, name, email, organization } = member;
  return {
    actor: mintActor({ userId, organizationId, role }),
    frame: { organization: { name: organization }, user: { name, email } },
  };
});

type Member = {
  userId: string;
  organizationId: string;
  role: Role;
  name: string;
  email: string;
  organization: string;
};
