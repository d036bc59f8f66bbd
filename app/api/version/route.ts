import { getVersion } from "@/lib/activity/queries";
import { findActor } from "@/lib/auth/session";

/** What the portal's pages ask every two seconds: whether anything happened since they were read. */
export async function GET(): Promise<Response> {
  const actor = await findActor();
  if (!actor) return new Response(null, { status: 401 });
  return Response.json(
    { version: await getVersion(actor) },
    { headers: { "cache-control": "private, no-store" } },
  );
}
