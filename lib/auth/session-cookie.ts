import { getToken, type JWT } from "next-auth/jwt";
import type { NextRequest } from "next/server";
import { clientOf } from "@/lib/auth/client";
import { mintSession } from "@/lib/auth/mint";
import type { Session } from "@/lib/auth/proof";
import { decodeOnce } from "@/lib/auth/session-token";
import { env, isHttps } from "@/lib/env";

/** What a request's cookies say, as proof; null without a genuine one. Either a cookie store or plain names and values. */
export async function sessionFromCookies(
  cookies: object,
  headers: Headers,
): Promise<Session | null> {
  const token = await getToken({
    req: { cookies, headers: {} } as unknown as NextRequest,
    secret: env().AUTH_SECRET,
    secureCookie: isHttps(),
    decode: decodeOnce,
  });
  return sessionFromToken(token, headers);
}

/** The same of a cookie that was decrypted already. */
export function sessionFromToken(
  token: JWT | null,
  headers: Headers,
): Session | null {
  if (!token?.sub || typeof token.version !== "number") return null;
  const client = clientOf(headers);
  return mintSession({ userId: token.sub, version: token.version, client });
}
