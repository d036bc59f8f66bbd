import { bodyUpTo } from "@/app/api/body";
import { plainWords, seeOther, wordsFor } from "@/app/api/plain-words";
import { clientAddress } from "@/lib/auth/client-address";
import { stopFromToken } from "@/lib/auth/link";
import { isOwnForm } from "@/lib/auth/origin";
import { stopReminders } from "@/lib/invitations/reminder-mutations";
import { paths } from "@/lib/paths";
import { plainToken } from "@/lib/tokens";

type Context = { params: Promise<{ token: string }> };

/** A mail program without a button of its own opens the address instead: a person decides on the page. */
export async function GET(
  _request: Request,
  { params }: Context,
): Promise<Response> {
  return seeOther(paths.stopRemindersPage(plainToken((await params).token)));
}

/** The page's button, or the mail program's own, which sends no Origin but exactly one line (RFC 8058). */
export async function POST(
  request: Request,
  { params }: Context,
): Promise<Response> {
  const { headers } = request;
  const { words, asked } = await wordsFor(request);
  const token = plainToken((await params).token);
  const stop = await stopFromToken(token, clientAddress(headers));
  if (stop === "too_many") return plainWords(429, words.landing.tooMany);
  if (stop === "unknown")
    return plainWords(404, `${words.landing.unknown.title}.`);
  const isForm = isOwnForm(headers);
  if (!isForm && !(await isOneClick(request)))
    return plainWords(403, words.stopReminders.pressButton);
  await stopReminders(stop);
  return isForm
    ? seeOther(paths.stopRemindersPage(token, asked))
    : plainWords(200, words.stopReminders.done);
}

/** No browser sends this from a foreign page without naming its origin. */
async function isOneClick(request: Request): Promise<boolean> {
  const { headers } = request;
  if (headers.has("origin") || headers.has("sec-fetch-site")) return false;
  const body = await bodyUpTo(1000, request);
  const form = await body?.formData().catch(() => null);
  return form?.get("List-Unsubscribe") === "One-Click";
}
