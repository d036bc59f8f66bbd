import { signIn } from "next-auth/react";
import { refuse, ok, type Result } from "@/lib/result";

const wrong = refuse("forbidden", "Incorrect email or password.");
const tooMany = refuse(
  "too_many",
  "Too many attempts. Try again in a few minutes.",
);

/** Opens a session for this browser. */
export async function signInWithPassword(credentials: {
  email: string;
  password: string;
}): Promise<Result> {
  const answer = await signIn("credentials", {
    ...credentials,
    redirect: false,
  });
  if (answer?.ok) return ok();
  return refusalOf(answer?.error);
}

function refusalOf(error: string | null | undefined) {
  if (error === "too-many-attempts") return tooMany;
  if (error === "CredentialsSignin") return wrong;
  return refuse(
    "unavailable",
    "We couldn’t sign you in. Try again in a moment.",
  );
}
