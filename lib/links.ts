import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { makeToken, type TokenPurpose } from "@/lib/tokens";

/** The candidate's personal link: the same on every resend, until `linkVersion` is raised. */
export function interviewLink(interview: Linked): string {
  return env().APP_URL + paths.invitationLink(tokenOf(interview, "invite"));
}

/** Where a reminder's candidate stops further ones: the page for a person, the address for a mail program's button. */
export function stopLinks(interview: Linked): { page: string; post: string } {
  const token = tokenOf(interview, "stop-reminders");
  const { APP_URL } = env();
  return {
    page: APP_URL + paths.stopRemindersPage(token),
    post: APP_URL + paths.stopReminders(token),
  };
}

/** Where a candidate confirms that they withdraw, and where they undo it. */
export function withdrawLink(interview: Linked): string {
  return env().APP_URL + paths.withdrawPage(tokenOf(interview, "withdraw"));
}

type Linked = { publicId: string; linkVersion: number; linkKeyId: string };

function tokenOf(interview: Linked, purpose: TokenPurpose): string {
  const { publicId, linkVersion, linkKeyId } = interview;
  return makeToken(purpose, publicId, linkVersion, linkKeyId);
}
