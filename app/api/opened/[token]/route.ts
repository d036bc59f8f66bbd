import { answerHeaders } from "@/lib/auth/headers";
import { hitOf } from "@/lib/auth/hit";
import { pixelFromToken } from "@/lib/auth/link";
import { recordOpening } from "@/lib/invitations/signal-mutations";
import { logProblem } from "@/lib/log";
import { plainToken } from "@/lib/tokens";

/** A transparent image of one dot, in the 43 bytes that the format needs. */
const dot = Buffer.from(
  "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==",
  "base64",
);

type Context = { params: Promise<{ token: string }> };

/** A mail's tracking pixel: the same image whatever is asked for and whatever happens here (E4). */
export async function GET(
  request: Request,
  { params }: Context,
): Promise<Response> {
  const pixel = pixelFromToken(plainToken((await params).token));
  if (pixel)
    await recordOpening(pixel, hitOf(request.headers)).catch((error: unknown) =>
      logProblem("an opening was not recorded", error),
    );
  return image(dot);
}

/** Looking at the headers is not opening. Without this, HEAD would run GET. */
export function HEAD(): Response {
  return image(null);
}

function image(body: BodyInit | null): Response {
  return new Response(body, {
    headers: {
      ...answerHeaders(),
      "Content-Type": "image/gif",
      "Content-Length": String(dot.length),
      "Cache-Control": "no-store",
    },
  });
}
