import { cache } from "react";
import { findSession, goToSignIn } from "@/lib/auth/session";
import { findMemberAndNews } from "@/lib/portal/news-queries";

/**
 * Who looks at a page of the portal, and where their organization stood before the page read anything: what happens
 * meanwhile is then seen as news. Whoever is not signed in is sent to the sign-in page.
 */
export async function requireMember() {
  return (await findCurrent()) ?? (await goToSignIn());
}

const findCurrent = cache(async () => {
  const session = await findSession();
  return session ? findMemberAndNews(session) : null;
});
