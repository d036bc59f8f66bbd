import NextAuth from "next-auth";
import type { JWT } from "next-auth/jwt";
import { after, type NextRequest } from "next/server";
import { seeOther } from "@/app/api/plain-words";
import {
  recordRefusedSignIn,
  recordSession,
} from "@/lib/activity/access-mutations";
import { findActorOf } from "@/lib/auth/member";
import { authOptions } from "@/lib/auth/options";
import { sessionFromToken } from "@/lib/auth/session-cookie";
import { endSessions } from "@/lib/auth/sign-out";
import { paths } from "@/lib/paths";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Nobody comes back from elsewhere: where only a provider such as Google would lead, a person is at the wrong place. */
async function answerGet(
  request: NextRequest,
  context: Context,
): Promise<Response> {
  const [act] = (await context.params).nextauth;
  if (act === "callback") return seeOther(paths.signIn);
  return answer(request, context);
}

async function answer(
  request: NextRequest,
  context: Context,
): Promise<Response> {
  // No page of ours asks for it, and it would give any session, one that has ended too, a new cookie for two more weeks.
  if ((await context.params).nextauth[0] === "session")
    return new Response(null, { status: 404 });
  let hasFailed = false;
  const actorOf = async (token: JWT) => {
    const session = sessionFromToken(token, request.headers);
    return { session, actor: session && (await findActorOf(session)) };
  };
  const response = await (NextAuth(request as never, context as never, {
    ...authOptions((refused) => after(() => recordRefusedSignIn(refused))),
    events: {
      async signIn({ user: { id, ...user } }) {
        const version = "sessionVersion" in user ? user.sessionVersion : null;
        const { actor } = await actorOf({ sub: id, version });
        if (actor) after(() => recordSession(actor, "session.started"));
      },
      async signOut({ token }) {
        hasFailed = true;
        const { session, actor } = await actorOf(token);
        if (session) await endSessions(session);
        if (actor) after(() => recordSession(actor, "session.ended"));
        hasFailed = false;
      },
    },
  }) as Promise<Response>);
  // next-auth takes the cookie away all the same; a copy of it would go on working.
  return hasFailed ? new Response(null, { status: 503 }) : response;
}

export { answerGet as GET, answer as POST };
