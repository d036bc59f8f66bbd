import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { clientAddress } from "@/lib/auth/client-address";
import { findUserByPassword } from "@/lib/auth/sign-in";
import { env, isHttps } from "@/lib/env";
import { paths } from "@/lib/paths";

/** next-auth with e-mail and password. The session's token holds ids only; see lib/auth/session.ts. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: isHttps(),
    session: { strategy: "jwt", maxAge: 14 * 24 * 3600 },
    // Whatever next-auth would show a page of its own for leads to ours.
    pages: {
      signIn: paths.signIn,
      signOut: paths.signIn,
      error: paths.signIn,
      verifyRequest: paths.signIn,
    },
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

async function authorize(
  email: string,
  password: string,
  address: string | null,
) {
  const user = await findUserByPassword(email, password, address);
  if (user === "too_many") throw new Error("too-many-attempts");
  return user;
}
