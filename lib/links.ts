import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { makeToken } from "@/lib/tokens";

/** The candidate's personal link: the same on every resend, until `linkVersion` is raised. */
export function interviewLink(interview: {
  publicId: string;
  linkVersion: number;
  linkKeyId: string;
}): string {
  const { publicId, linkVersion, linkKeyId } = interview;
  const token = makeToken("invite", publicId, linkVersion, linkKeyId);
  return env().APP_URL + paths.invitationLink(token);
}
