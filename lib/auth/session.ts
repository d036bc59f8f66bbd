import { getServerSession } from "next-auth";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { findActorOf } from "@/lib/auth/member";
import { mintSession } from "@/lib/auth/mint";
import { authOptions } from "@/lib/auth/options";
import type { Actor, Session } from "@/lib/auth/proof";
import { localPath, paths, requestedPathHeader } from "@/lib/paths";

/** What the request's cookie says, as proof; null without a genuine one. */
export const findSession = cache(async (): Promise<Session | null> => {
  const session: { userId?: string; version?: number } | null =
    await getServerSession(authOptions());
  if (!session?.userId || session.version === undefined) return null;
  return mintSession({ userId: session.userId, version: session.version });
});

/** The signed-in user as proof, or null. Membership, role and session version are read anew on each request. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const session = await findSession();
  return session ? findActorOf(session) : null;
});

/** The signed-in user as proof; everybody else is sent to the sign-in page, and from there back to where they wanted to go. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  if (actor) return actor;
  // Set by proxy.ts; without it people go on to the home page.
  const from = localPath((await headers()).get(requestedPathHeader));
  redirect(from === paths.home ? paths.signIn : paths.signInFrom(from));
}
