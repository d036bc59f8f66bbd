import { seeOther } from "@/app/api/plain-words";
import { smallForm, tokenForm } from "@/app/api/token-form";
import {
  confirmWithdrawal,
  undoWithdrawal,
} from "@/lib/answers/withdrawals/mutations";
import { withdrawFromToken } from "@/lib/auth/link";
import { paths } from "@/lib/paths";

/**
 * The forms of the page behind a mail about withdrawing. Scanners press buttons but tick no boxes: without the box
 * nothing happens. The page then says how things stand, also where the act was refused.
 */
export const POST = tokenForm(
  withdrawFromToken,
  async ({ request, token, access, asked }) => {
    const form = await smallForm(request);
    if (form?.get("sure") === "yes") {
      const isUndone = form.get("act") === "undo";
      const act = isUndone ? undoWithdrawal : confirmWithdrawal;
      await act(access);
    }
    return seeOther(paths.withdrawPage(token, asked));
  },
  (words) => words.withdrawal.pressButton,
);
