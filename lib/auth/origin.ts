import { env } from "@/lib/env";

/** Whether a request comes from one of our own pages; a missing Origin is refused like a foreign one (S5). */
export function isOwnOrigin(origin: string | null | undefined): boolean {
  return origin === new URL(env().APP_URL).origin;
}

/**
 * The same for a plain form: our pages send no referrer, and browsers then name no origin for a form ("null"), but say
 * where it comes from in Sec-Fetch-Site, which no page can forge. Safari before 16.4 says neither; there the form's own
 * secret, the link in its address, is what a foreign page cannot know.
 */
export function isOwnForm(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  return isOwnOrigin(origin) || origin === "null";
}
