import { cache } from "react";
import { findNews } from "@/lib/activity/queries";
import { findSession } from "@/lib/auth/session";

/**
 * The version of what a page is about to read. It is asked for together with who is asking, and must be there before
 * the page's own reads: what happens during them is then seen as news.
 */
export async function getPageVersion(): Promise<string> {
  return (await getNews())?.version ?? "";
}

/** How many candidates wait for an answer, by the same statement. */
export async function getWaiting(): Promise<number> {
  return (await getNews())?.waiting ?? 0;
}

const getNews = cache(async () => {
  const session = await findSession();
  return session ? await findNews(session) : null;
});
