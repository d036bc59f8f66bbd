import { env } from "@/lib/env";

/**
 * The caller's IP address for rate limits. `X-Forwarded-For` is believed only for the configured number of proxies,
 * counted from the right: everything further left can be forged by the caller.
 */
export function clientAddress(headers: Headers): string {
  const hops = env().TRUST_PROXY;
  if (hops === 0) return "direct";
  const chain = (headers.get("x-forwarded-for") ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  return chain.at(-hops) ?? "direct";
}
