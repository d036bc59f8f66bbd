import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { seeOther } from "@/app/api/plain-words";
import { authOptions } from "@/lib/auth/options";
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

function answer(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(
    request as never,
    context as never,
    authOptions(),
  ) as Promise<Response>;
}

export { answerGet as GET, answer as POST };
