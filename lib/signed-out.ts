import { refuse, type Refusal } from "@/lib/result";

/** What a recruiter is told whose session has ended. */
export const signedOut = refuse(
  "forbidden",
  "You’ve been signed out. Sign in and try again.",
);

/** Whether signing in, in another tab so that nothing typed is lost, is what helps. */
export function isSignedOut({ message }: Pick<Refusal, "message">): boolean {
  return message === signedOut.error.message;
}
