import { isDatabaseUp } from "@/lib/settings/queries";

export const dynamic = "force-dynamic";

/** Whether this web process can serve: 200 when the database answers, else 503. */
export async function GET(): Promise<Response> {
  const isUp = await isDatabaseUp();
  return Response.json({ ok: isUp }, { status: isUp ? 200 : 503 });
}
