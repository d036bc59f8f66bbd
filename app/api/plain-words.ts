import type { Messages } from "@/lib/messages/en";
import { loadMessages } from "@/lib/messages/load";
import { isLocale, preferredLocale, type Locale } from "@/lib/messages/locales";
import { languageParameter } from "@/lib/paths";

/** The words for a candidate who pressed a button of a link's page, in the language in its address or the browser's. */
export async function wordsFor(
  request: Request,
): Promise<{ words: Messages; asked: Locale | undefined }> {
  const wish = new URL(request.url).searchParams.get(languageParameter);
  const asked = isLocale(wish) ? wish : undefined;
  const locale =
    asked ?? preferredLocale(request.headers.get("accept-language"));
  return { words: await loadMessages(locale), asked };
}

/** An answer of one sentence. */
export function plainWords(status: number, words: string): Response {
  return new Response(words, {
    status,
    headers: {
      ...unstored,
      "Content-Type": "text/plain; charset=utf-8",
      ...(status === 429 ? { "Retry-After": "900" } : {}),
    },
  });
}

export function seeOther(
  path: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(null, {
    status: 303,
    headers: { ...unstored, ...headers, Location: path },
  });
}

const unstored = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
};
