import { loadMessages } from "@/lib/messages/load";
import { preferredLocale } from "@/lib/messages/locales";

/** What a page cannot do: answer with status 429. */
export async function GET({ headers }: Request): Promise<Response> {
  const locale = preferredLocale(headers.get("accept-language"));
  const { tooMany } = (await loadMessages(locale)).landing;
  return new Response(tooMany, {
    status: 429,
    headers: {
      "Cache-Control": "no-store",
      "Content-Language": locale,
      "Content-Type": "text/plain; charset=utf-8",
      "Retry-After": "900",
    },
  });
}
