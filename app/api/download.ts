import { answerHeaders } from "@/lib/auth/headers";
import { isOwnOrigin } from "@/lib/auth/origin";
import type { Actor } from "@/lib/auth/proof";
import { findActor } from "@/lib/auth/session";
import { signedOut } from "@/lib/signed-out";

/**
 * The POST of a button of the portal that saves a file, which no other page can start (W17). `run` may refuse in words: the
 * browser shows them in place of the page.
 */
export function downloadRoute<Context>(
  run: (actor: Actor, request: Request, context: Context) => Promise<Response>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    if (!isOwnOrigin(request.headers.get("origin")))
      return noDownload(403, "Go to Hifinity and press the button there.");
    const actor = await findActor();
    if (!actor) return noDownload(403, signedOut.error.message);
    return run(actor, request, context);
  };
}

/** In place of the file, a sentence. */
export function noDownload(status: 403 | 404, words: string): Response {
  return new Response(words, {
    status,
    headers: {
      ...answerHeaders(),
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
    },
  });
}
