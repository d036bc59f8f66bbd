import { env } from "@/lib/env";

/**
 * The caller's IP address for rate limits, or null when it cannot be known. `X-Forwarded-For` is believed only for the
 * configured number of proxies, counted from the right: everything further left can be forged by the caller.
 */
export function clientAddress(headers: Headers): string | null {
  const hops = env().TRUST_PROXY;
  if (hops === 0) return null;
  const chain = (headers.get("x-forwarded-for") ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  return chain.at(-hops) ?? null;
}
