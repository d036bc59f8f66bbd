import { findSession } from "@/lib/auth/session";
import { findNews } from "@/lib/portal/news-queries";

/** What the portal's pages ask every two seconds: whether anything happened since they were read. */
export async function GET(): Promise<Response> {
  const session = await findSession();
  const news = session && (await findNews(session));
  const headers = { "cache-control": "private, no-store" };
  return news
    ? Response.json(news, { headers })
    : new Response(null, { status: 401, headers });
}
