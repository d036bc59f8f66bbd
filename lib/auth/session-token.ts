import { decode, type JWT, type JWTDecodeParams } from "next-auth/jwt";

/** A thousand people at once; whoever is forgotten is decrypted again. */
const mostKept = 1_000;
const kept = new Map<string, JWT>();

/**
 * What a session's cookie says (null or an error when it is none), for next-auth's `decode`. It never changes, so it is
 * decrypted once for each process: deriving the key waits for a thread of Node's pool, which is a tenth of what a small page takes.
 * Whether the session still holds is asked of the database each time.
 */
export async function decodeOnce(params: JWTDecodeParams): Promise<JWT | null> {
  const { token = "", secret } = params;
  const key = `${String(secret)} ${token}`;
  const known = kept.get(key);
  // What has expired meanwhile is refused by whoever decodes it.
  if (known && Date.now() < expiryOf(known)) return known;
  kept.delete(key);
  const fresh = await decode(params);
  if (!fresh) return null;
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, fresh);
  return fresh;
}

/** Milliseconds since 1970. */
function expiryOf({ exp }: JWT): number {
  return typeof exp === "number" ? exp * 1_000 : 0;
}
