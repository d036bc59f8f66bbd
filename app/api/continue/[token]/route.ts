import { plainWords, seeOther, wordsFor } from "@/app/api/plain-words";
import { candidateSetCookie, sessionEnd } from "@/lib/auth/candidate-session";
import { clientAddress } from "@/lib/auth/client-address";
import { hitOf } from "@/lib/auth/hit";
import { linkFromToken } from "@/lib/auth/link";
import { isOwnForm } from "@/lib/auth/origin";
import { enterByLink } from "@/lib/invitations/landing-mutations";
import { paths } from "@/lib/paths";
import { plainToken } from "@/lib/tokens";

type Context = { params: Promise<{ token: string }> };

/**
 * Continue on the landing page: exchanges the link for a cookie session and leads to the interview, whose address no
 * longer holds the token. The only way in (E1, T2).
 */
export async function POST(
  request: Request,
  { params }: Context,
): Promise<Response> {
  const { headers } = request;
  const { words, asked } = await wordsFor(request);
  if (!isOwnForm(headers)) return plainWords(403, words.landing.pressContinue);
  const token = plainToken((await params).token);
  const link = await linkFromToken(token, clientAddress(headers));
  if (link === "too_many") return plainWords(429, words.landing.tooMany);
  if (link === "unknown")
    return plainWords(404, `${words.landing.unknown.title}.`);
  const entry = await enterByLink(link, hitOf(headers));
  // Replaced meanwhile: the page of the link says so.
  if (!entry.ok) return seeOther(paths.invitationLink(token));
  const { secret, deadlineAt } = entry.value;
  const expiresAt = sessionEnd(deadlineAt, new Date());
  return seeOther(paths.candidateInterview(link.publicId, asked), {
    "Set-Cookie": candidateSetCookie(link.publicId, secret, expiresAt),
  });
}
