import { findActor } from "@/lib/auth/session";
import { search } from "@/lib/portal/search/queries";
import { searchInput } from "@/lib/portal/search/schema";

/** Search requests of the palette and the candidate picker, sent while somebody types. */
export async function GET(request: Request): Promise<Response> {
  const headers = { "cache-control": "private, no-store" };
  const actor = await findActor();
  if (!actor) return new Response(null, { status: 401, headers });
  const { searchParams } = new URL(request.url);
  const input = searchInput.safeParse({
    q: searchParams.get("q") ?? "",
    onlyCandidates: searchParams.has("candidates"),
  });
  if (!input.success) return new Response(null, { status: 400, headers });
  return Response.json(await search(actor, input.data), { headers });
}
