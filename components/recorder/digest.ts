/** SHA-256 in lower-case hex. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}

/** SHA-256 of digests one after the other: WebCrypto cannot hash a stream, so a whole is known by its parts (R3). */
export async function digestOf(digests: string[]): Promise<string> {
  const bytes = digests.flatMap((digest) =>
    Array.from(digest.matchAll(/../g), ([pair]) => parseInt(pair, 16)),
  );
  return sha256(new Uint8Array(bytes));
}
