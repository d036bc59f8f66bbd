import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { findActorOf } from "@/lib/auth/member";
import type { Actor, Session } from "@/lib/auth/proof";
import { sessionFromCookies } from "@/lib/auth/session-cookie";
import { localPath, paths, requestedPathHeader } from "@/lib/paths";

/** What the request's cookie says, as proof; null without a genuine one. Nothing but the headers is read. */
export const findSession = cache(async (): Promise<Session | null> =>
  sessionFromCookies(await cookies(), await headers()),
);

/** The signed-in user as proof, or null. Membership, role and session version are read anew on each request. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const session = await findSession();
  return session ? findActorOf(session) : null;
});

/** Sends whoever is not signed in to where they can, and from there back to here. */
export async function goToSignIn(): Promise<never> {
  // Set by proxy.ts; without it people go on to the home page.
  const from = localPath((await headers()).get(requestedPathHeader));
  redirect(from === paths.home ? paths.signIn : paths.signInFrom(from));
}
