import { plainWords, seeOther } from "@/app/api/plain-words";
import { smallForm, tokenForm, type TokenContext } from "@/app/api/token-form";
import { stopFromToken } from "@/lib/auth/link";
import { isOwnForm } from "@/lib/auth/origin";
import { stopReminders } from "@/lib/invitations/reminder-mutations";
import { paths } from "@/lib/paths";
import { plainToken } from "@/lib/tokens";

/** A mail program without a button of its own opens the address instead: a person decides on the page. */
export async function GET(
  _request: Request,
  { params }: TokenContext,
): Promise<Response> {
  return seeOther(paths.stopRemindersPage(plainToken((await params).token)));
}

/** The page's button, or the mail program's own, which sends no Origin but exactly one line (RFC 8058). */
export const POST = tokenForm(
  stopFromToken,
  async ({ request, token, access, words, asked }) => {
    const isForm = isOwnForm(request.headers);
    if (!isForm && !(await isOneClick(request)))
      return plainWords(403, words.stopReminders.pressButton);
    await stopReminders(access);
    return isForm
      ? seeOther(paths.stopRemindersPage(token, asked))
      : plainWords(200, words.stopReminders.done);
  },
);

/** No browser sends this from a foreign page without naming its origin. */
async function isOneClick(request: Request): Promise<boolean> {
  const { headers } = request;
  if (headers.has("origin") || headers.has("sec-fetch-site")) return false;
  const form = await smallForm(request);
  return form?.get("List-Unsubscribe") === "One-Click";
}
