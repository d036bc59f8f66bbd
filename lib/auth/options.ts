import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { clientAddress } from "@/lib/auth/client-address";
import { isPassword } from "@/lib/auth/password";
import {
  countFailure,
  hasTooManyFailures,
  type Limit,
} from "@/lib/auth/rate-limit";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

const perAccount: Limit = { failures: 10, windowSeconds: 900 };
const perAddress: Limit = { failures: 100, windowSeconds: 900 };

/** next-auth with e-mail and password. The session's token holds ids only; see lib/auth/session.ts. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: 14 * 24 * 3600 },
    pages: { signIn: paths.signIn, error: paths.signIn },
    providers: [
      CredentialsProvider({
        credentials: {
          email: { type: "email" },
          password: { type: "password" },
        },
        authorize: (credentials, request) =>
          authorize(
            credentials?.email ?? "",
            credentials?.password ?? "",
            clientAddress(new Headers(request.headers as HeadersInit)),
          ),
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (user) {
          return {
            sub: user.id,
            version: (user as { sessionVersion?: number }).sessionVersion,
          };
        }
        return token;
      },
      session({ session, token }) {
        return {
          expires: session.expires,
          userId: token.sub,
          version: token.version,
        } as never;
      },
    },
  };
}

async function authorize(email: string, password: string, address: string) {
  const normalized = email.trim().toLowerCase();
  const accountKey = `sign-in:${normalized}`;
  const addressKey = `sign-in-from:${address}`;
  if (
    (await hasTooManyFailures(accountKey, perAccount)) ||
    (await hasTooManyFailures(addressKey, perAddress))
  ) {
    throw new Error("too-many-attempts");
  }
  const user = await db.user.findUnique({
    where: { email: normalized },
    select: { id: true, passwordHash: true, sessionVersion: true },
  });
  if (!(await isPassword(password, user?.passwordHash ?? null)) || !user) {
    await countFailure(accountKey, perAccount);
    await countFailure(addressKey, perAddress);
    return null;
  }
  return { id: user.id, sessionVersion: user.sessionVersion };
}
