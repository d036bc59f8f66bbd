import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { seeOther } from "@/app/api/plain-words";
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
  const response = await (NextAuth(request as never, context as never, {
    ...authOptions(),
    events: {
      async signOut({ token }) {
        hasFailed = true;
        const session = sessionFromToken(token);
        if (session) await endSessions(session);
        hasFailed = false;
      },
    },
  }) as Promise<Response>);
  // next-auth takes the cookie away all the same; a copy of it would go on working.
  return hasFailed ? new Response(null, { status: 503 }) : response;
}

export { answerGet as GET, answer as POST };
