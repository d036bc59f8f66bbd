import { cleanLine } from "@/lib/text";

/** What a request's headers tell about who or what made it. */
export function hitOf(headers: Headers): {
  userAgent: string;
  isPrefetch: boolean;
} {
  const purpose = ["sec-purpose", "purpose", "x-purpose", "x-moz"]
    .map((name) => headers.get(name) ?? "")
    .join(" ");
  return {
    userAgent: cleanLine(headers.get("user-agent") ?? ""),
    isPrefetch: /prefetch|preview|prerender/i.test(purpose),
  };
}
