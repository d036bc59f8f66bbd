import { env } from "@/lib/env";

/** Whether a request comes from one of our own pages; a missing Origin is refused like a foreign one (S5). */
export function isOwnOrigin(headers: Headers): boolean {
  return headers.get("origin") === new URL(env().APP_URL).origin;
}
