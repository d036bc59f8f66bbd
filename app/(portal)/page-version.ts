import { cache } from "react";
import { findVersion } from "@/lib/activity/queries";
import { findSession } from "@/lib/auth/session";

/**
 * The version of what a page is about to read. It is asked for together with who is asking, and must be there before
 * the page's own reads: what happens during them is then seen as news.
 */
export const getPageVersion = cache(async (): Promise<string> => {
  const session = await findSession();
  return (session && (await findVersion(session))) ?? "";
});
