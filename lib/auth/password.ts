import { hash, verify } from "@node-rs/argon2";

/** argon2id with OWASP's parameters: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/**
 * Whether the password belongs to the hash. Without a hash (no such user) the same work is done on a dummy, so that
 * timing does not tell who has an account.
 */
export async function isPassword(
  password: string,
  passwordHash: string | null,
): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await dummyHash()), password);
  return passwordHash !== null && isRight;
}

let dummy: Promise<string> | undefined;

function dummyHash(): Promise<string> {
  dummy ??= hash("nobody has this password", cost);
  return dummy;
}
