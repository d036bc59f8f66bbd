import { getToken } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { cache } from "react";
import { findMemberOf, type Member } from "@/lib/auth/member";
import { mintSession } from "@/lib/auth/mint";
import type { Actor, Session } from "@/lib/auth/proof";
import { env } from "@/lib/env";
import { localPath, paths, requestedPathHeader } from "@/lib/paths";

/** What the request's cookie says, as proof; null without a genuine one. Nothing but the cookie is read. */
export const findSession = cache(async (): Promise<Session | null> => {
  const req = { cookies: await cookies(), headers: {} };
  const token = await getToken({
    req: req as unknown as NextRequest,
    secret: env().AUTH_SECRET,
  });
  if (!token?.sub || typeof token.version !== "number") return null;
  return mintSession({ userId: token.sub, version: token.version });
});

/** The signed-in user, or null. Membership, role and session version are read anew on each request. */
const findCurrentMember = cache(async (): Promise<Member | null> => {
  const session = await findSession();
  return session ? findMemberOf(session) : null;
});

/** The signed-in user as proof, or null. */
export async function findActor(): Promise<Actor | null> {
  return (await findCurrentMember())?.actor ?? null;
}

/** The signed-in user as proof; everybody else is sent to the sign-in page, and from there back to where they wanted to go. */
export async function requireActor(): Promise<Actor> {
  return (await requireMember()).actor;
}

/** The same with the names that the portal's frame shows. */
export async function requireMember(): Promise<Member> {
  const member = await findCurrentMember();
  if (member) return member;
  // Set by proxy.ts; without it people go on to the home page.
  const from = localPath((await headers()).get(requestedPathHeader));
  redirect(from === paths.home ? paths.signIn : paths.signInFrom(from));
}
