import { seeOther } from "@/app/api/plain-words";
import { tokenForm } from "@/app/api/token-form";
import { candidateSetCookie, sessionEnd } from "@/lib/auth/candidate-session";
import { hitOf } from "@/lib/auth/hit";
import { linkFromToken } from "@/lib/auth/link";
import { enterByLink } from "@/lib/invitations/landing-mutations";
import { paths } from "@/lib/paths";

/**
 * Continue on the landing page: exchanges the link for a cookie session and leads to the interview, whose address no
 * longer holds the token. The only way in (E1, T2).
 */
export const POST = tokenForm(
  linkFromToken,
  async ({ request, token, access: link, asked }) => {
    const entry = await enterByLink(link, hitOf(request.headers));
    // Replaced meanwhile: the page of the link says so.
    if (!entry.ok) return seeOther(paths.invitationLink(token));
    const { secret, deadlineAt } = entry.value;
    const expiresAt = sessionEnd(deadlineAt, new Date());
    return seeOther(paths.candidateInterview(link.publicId, asked), {
      "Set-Cookie": candidateSetCookie(link.publicId, secret, expiresAt),
    });
  },
  (words) => words.landing.pressContinue,
);
