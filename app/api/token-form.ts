import { bodyUpTo } from "@/app/api/body";
import { plainWords, wordsFor } from "@/app/api/plain-words";
import { clientAddress } from "@/lib/auth/client-address";
import { isOwnForm } from "@/lib/auth/origin";
import type { Messages } from "@/lib/messages/en";
import type { Locale } from "@/lib/messages/locales";
import { plainToken } from "@/lib/tokens";

export type TokenContext = { params: Promise<{ token: string }> };

type Form<Access> = {
  request: Request;
  token: string;
  access: Access;
  words: Messages;
  /** The language in the address. */
  asked: Locale | undefined;
};

/**
 * The POST of a page behind an emailed link: a form of our own whose address holds a token. `pressButton` are the words
 * for a POST from elsewhere; without them `run` decides about those itself.
 */
export function tokenForm<Access extends object>(
  find: (
    token: string,
    address: string | null,
  ) => Promise<Access | "too_many" | "unknown">,
  run: (form: Form<Access>) => Promise<Response>,
  pressButton?: (words: Messages) => string,
) {
  return async (
    request: Request,
    { params }: TokenContext,
  ): Promise<Response> => {
    const { headers } = request;
    const { words, asked } = await wordsFor(request);
    if (pressButton && !isOwnForm(headers))
      return plainWords(403, pressButton(words));
    const token = plainToken((await params).token);
    const access = await find(token, clientAddress(headers));
    if (access === "too_many") return plainWords(429, words.landing.tooMany);
    if (access === "unknown")
      return plainWords(404, `${words.landing.unknown.title}.`);
    return run({ request, token, access, words, asked });
  };
}

/** The fields of a small form; null when it is longer, or no form. */
export async function smallForm(request: Request): Promise<FormData | null> {
  const body = await bodyUpTo(1000, request);
  return (await body?.formData().catch(() => null)) ?? null;
}
