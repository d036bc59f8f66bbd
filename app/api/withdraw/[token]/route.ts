import { bodyUpTo } from "@/app/api/body";
import { plainWords, seeOther, wordsFor } from "@/app/api/plain-words";
import { noticeOf } from "@/lib/answers/refusals";
import {
  confirmWithdrawal,
  undoWithdrawal,
} from "@/lib/answers/withdrawals/mutations";
import { clientAddress } from "@/lib/auth/client-address";
import { withdrawFromToken } from "@/lib/auth/link";
import { isOwnForm } from "@/lib/auth/origin";
import { paths } from "@/lib/paths";
import { plainToken } from "@/lib/tokens";

type Context = { params: Promise<{ token: string }> };

/**
 * The forms of the page behind a mail about withdrawing. Scanners press buttons but tick no boxes: without the box
 * nothing happens. The page then says how things stand.
 */
export async function POST(
  request: Request,
  { params }: Context,
): Promise<Response> {
  const { headers } = request;
  const { words, asked } = await wordsFor(request);
  if (!isOwnForm(headers)) return plainWords(403, words.withdrawal.pressButton);
  const token = plainToken((await params).token);
  const withdraw = await withdrawFromToken(token, clientAddress(headers));
  if (withdraw === "too_many") return plainWords(429, words.landing.tooMany);
  if (withdraw === "unknown")
    return plainWords(404, `${words.landing.unknown.title}.`);
  const body = await bodyUpTo(1000, request);
  const form = await body?.formData().catch(() => null);
  if (form?.get("sure") === "yes") {
    const act = form.get("act") === "undo" ? undoWithdrawal : confirmWithdrawal;
    const done = await act(withdraw);
    if (!done.ok)
      return plainWords(409, words.notices[noticeOf(done.error.message)]);
  }
  return seeOther(paths.withdrawPage(token, asked));
}
