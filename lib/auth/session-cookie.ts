import { getToken, type JWT } from "next-auth/jwt";
import type { NextRequest } from "next/server";
import { mintSession } from "@/lib/auth/mint";
import type { Session } from "@/lib/auth/proof";
import { decodeOnce } from "@/lib/auth/session-token";
import { env, isHttps } from "@/lib/env";

/** What a request's cookies say, as proof; null without a genuine one. Either a cookie store or plain names and values. */
export async function sessionFromCookies(
  cookies: object,
): Promise<Session | null> {
  const token = await getToken({
    req: { cookies, headers: {} } as unknown as NextRequest,
    secret: env().AUTH_SECRET,
    secureCookie: isHttps(),
    decode: decodeOnce,
  });
  return sessionFromToken(token);
}

/** The same of a cookie that was decrypted already. */
export function sessionFromToken(token: JWT | null): Session | null {
  if (!token?.sub || typeof token.version !== "number") return null;
  return mintSession({ userId: token.sub, version: token.version });
}
