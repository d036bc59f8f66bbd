import { findVersion } from "@/lib/activity/queries";
import { findSession } from "@/lib/auth/session";

/** What the portal's pages ask every two seconds: whether anything happened since they were read. */
export async function GET(): Promise<Response> {
  const session = await findSession();
  const version = session && (await findVersion(session));
  const headers = { "cache-control": "private, no-store" };
  return version === null
    ? new Response(null, { status: 401, headers })
    : Response.json({ version }, { headers });
}
