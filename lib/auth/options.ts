import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { clientOf } from "@/lib/auth/client";
import { clientAddress } from "@/lib/auth/client-address";
import { mintRefusedSignIn } from "@/lib/auth/mint";
import type { RefusedSignIn } from "@/lib/auth/proof";
import { findUserByPassword } from "@/lib/auth/sign-in";
import { env, isHttps } from "@/lib/env";
import { paths } from "@/lib/paths";

/**
 * next-auth with e-mail and password. The session's token holds ids only; see lib/auth/session.ts. Whoever is refused is
 * told of by `onRefused`.
 */
export function authOptions(
  onRefused?: (refused: RefusedSignIn) => void,
): NextAuthOptions {
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
        async authorize(credentials, request) {
          const headers = new Headers(request.headers as HeadersInit);
          const { email = "", password = "" } = credentials ?? {};
          const address = clientAddress(headers);
          const user = await findUserByPassword(email, password, address);
          if (user && user !== "too_many") return user;
          const isBlocked = user === "too_many";
          const client = clientOf(headers);
          onRefused?.(mintRefusedSignIn({ email, isBlocked, client }));
          if (isBlocked) throw new Error("too-many-attempts");
          return null;
        },
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
