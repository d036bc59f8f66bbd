import { isPassword } from "@/lib/auth/password";
import { takeAttempt, type Counter } from "@/lib/auth/rate-limit";
import { db } from "@/lib/db";
import { longestAddress, normalEmail } from "@/lib/fields/email-address";
import {
  signInsPerAccount,
  signInsPerAccountAndAddress,
  signInsPerAddress,
} from "@/lib/limits";

/** The user with this e-mail and password, null when there is none, "too_many" after too many wrong ones. */
export async function findUserByPassword(
  email: string,
  password: string,
  address: string | null,
  now = new Date(),
): Promise<{ id: string; sessionVersion: number } | null | "too_many"> {
  const normalized = normalEmail(email);
  // Nobody's address, and no key to keep for a day: a stranger may send what they like.
  if (normalized.length > longestAddress) return null;
  const giveBack = await takeAttempt(countersOf(normalized, address), now);
  if (!giveBack) return "too_many";
  const user = await db.user.findUnique({
    where: { email: normalized },
    select: { id: true, passwordHash: true, sessionVersion: true },
  });
  if (!(await isPassword(password, user?.passwordHash ?? null)) || !user)
    return null;
  await giveBack();
  return { id: user.id, sessionVersion: user.sessionVersion };
}

/**
 * With an address, wrong passwords count against whoever sent them, and the right one from elsewhere is never refused.
 * Without (TRUST_PROXY=0) a stranger and the owner look the same: one account is then guessed at most twenty times a
 * minute, and it is open again in the next minute. Nobody is refused for guesses at another account.
 */
function countersOf(email: string, address: string | null): Counter[] {
  if (address === null)
    return [{ key: `sign-in:${email}`, limit: signInsPerAccount }];
  return [
    { key: `sign-in:${email}:${address}`, limit: signInsPerAccountAndAddress },
    { key: `sign-in-from:${address}`, limit: signInsPerAddress },
  ];
}
