import { getToken } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { cache } from "react";
import { findActorOf } from "@/lib/auth/member";
import { mintSession } from "@/lib/auth/mint";
import type { Actor, Session } from "@/lib/auth/proof";
import { decodeOnce } from "@/lib/auth/session-token";
import { env, isHttps } from "@/lib/env";
import { localPath, paths, requestedPathHeader } from "@/lib/paths";

/** What the request's cookie says, as proof; null without a genuine one. Nothing but the cookie is read. */
export const findSession = cache(async (): Promise<Session | null> => {
  const req = { cookies: await cookies(), headers: {} };
  const token = await getToken({
    req: req as unknown as NextRequest,
    secret: env().AUTH_SECRET,
    secureCookie: isHttps(),
    decode: decodeOnce,
  });
  if (!token?.sub || typeof token.version !== "number") return null;
  return mintSession({ userId: token.sub, version: token.version });
});

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
