import { clientAddress } from "@/lib/auth/client-address";
import { stopFromToken } from "@/lib/auth/link";
import { isOwnForm } from "@/lib/auth/origin";
import { stopReminders } from "@/lib/invitations/reminder-mutations";
import { paths } from "@/lib/paths";

type Context = { params: Promise<{ token: string }> };

/** A mail program without a button of its own opens the address instead: a person decides on the page. */
export async function GET(
  _request: Request,
  { params }: Context,
): Promise<Response> {
  return redirect(paths.stopRemindersPage((await params).token));
}

/** The page's button, or the mail program's own, which sends no Origin but exactly one line (RFC 8058). */
export async function POST(
  request: Request,
  { params }: Context,
): Promise<Response> {
  const { headers } = request;
  const isForm = isOwnForm(headers);
  if (!isForm && !(await isOneClick(request)))
    return answer(403, "Open the link in your email and press the button.");
  const { token } = await params;
  const stop = await stopFromToken(token, clientAddress(headers));
  if (stop === "too_many")
    return answer(429, "Too many wrong links. Try again in 15 minutes.");
  if (stop === "unknown")
    return answer(404, "This link does not open an interview.");
  await stopReminders(stop);
  return isForm
    ? redirect(paths.stopRemindersPage(token))
    : answer(200, "Reminders are stopped.");
}

/** No browser sends this from a foreign page without naming its origin. */
async function isOneClick(request: Request): Promise<boolean> {
  const { headers } = request;
  if (headers.has("origin") || headers.has("sec-fetch-site")) return false;
  if (Number(headers.get("content-length") ?? 0) > 1000) return false;
  const form = await request.formData().catch(() => null);
  return form?.get("List-Unsubscribe") === "One-Click";
}

function redirect(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { ...common, Location: path },
  });
}

function answer(status: number, words: string): Response {
  const headers = status === 429 ? { ...common, "Retry-After": "900" } : common;
  return new Response(words, { status, headers });
}

const common = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
};
