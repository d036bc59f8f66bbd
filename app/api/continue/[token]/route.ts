import { candidateCookie, sessionEnd } from "@/lib/auth/candidate";
import { clientAddress } from "@/lib/auth/client-address";
import { hitOf } from "@/lib/auth/hit";
import { linkFromToken } from "@/lib/auth/link";
import { isOwnForm } from "@/lib/auth/origin";
import { enterByLink } from "@/lib/invitations/link-mutations";
import { loadMessages } from "@/lib/messages/load";
import { isLocale, preferredLocale } from "@/lib/messages/locales";
import { languageParameter, paths } from "@/lib/paths";

type Context = { params: Promise<{ token: string }> };

/**
 * Continue on the landing page: exchanges the link for a cookie session and leads to the interview, whose address no
 * longer holds the token. The only way in (E1, T).
 */
export async function POST(
  request: Request,
  { params }: Context,
): Promise<Response> {
  const { headers } = request;
  const wish = new URL(request.url).searchParams.get(languageParameter);
  const locale = isLocale(wish)
    ? wish
    : preferredLocale(headers.get("accept-language"));
  const { landing } = await loadMessages(locale);
  if (!isOwnForm(headers)) return refusal(403, landing.pressContinue);
  const { token } = await params;
  const link = await linkFromToken(token, clientAddress(headers));
  if (link === "too_many") return refusal(429, landing.tooMany);
  if (link === "unknown") return refusal(404, landing.unknown.title);
  const entry = await enterByLink(link, hitOf(headers));
  // The page of the link says why.
  if (!entry.ok) return redirect(paths.invitationLink(token));
  const { secret, deadlineAt } = entry.value;
  const cookie = [
    `${candidateCookie(link.publicId)}=${secret}`,
    `Expires=${sessionEnd(deadlineAt, new Date()).toUTCString()}`,
    "Path=/; Secure; HttpOnly; SameSite=Lax",
  ].join("; ");
  return redirect(
    paths.candidateInterview(link.publicId, isLocale(wish) ? wish : undefined),
    {
      "Set-Cookie": cookie,
    },
  );
}

function redirect(path: string, headers: HeadersInit = {}): Response {
  return new Response(null, {
    status: 303,
    headers: { ...common, ...headers, Location: path },
  });
}

function refusal(status: number, words: string): Response {
  const headers = status === 429 ? { ...common, "Retry-After": "900" } : common;
  return new Response(words, { status, headers });
}

const common = {
  "Content-Type": "text/plain; charset=utf-8",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
};
