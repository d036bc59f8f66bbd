import { encode } from "next-auth/jwt";
import type { Actor } from "@/lib/auth/proof";

/** The cookie of someone who signed in and has ended no session yet. */
export async function sessionCookie(
  { userId }: Pick<Actor, "userId">,
  secret = process.env.AUTH_SECRET!,
): Promise<string> {
  const token = { sub: userId, version: 1 };
  return `next-auth.session-token=${await encode({ token, secret })}`;
}
