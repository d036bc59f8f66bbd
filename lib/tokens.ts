import {
  createHash,
  createHmac,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from "node:crypto";
import { env } from "@/lib/env";

/** What a token opens. One made for a purpose is worthless for every other (T1). */
export type TokenPurpose = "invite" | "pixel" | "stop-reminders" | "withdraw";

export type ParsedToken = { keyId: string; id: string; mac: string };

const LETTERS =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** 22 random letters and digits: 131 bits. */
export function makePublicId(): string {
  return Array.from({ length: 22 }, () => LETTERS[randomInt(62)]).join("");
}

/** The key that signs new links. */
export function currentKeyId(): string {
  return configuredKeyIds()[0]!;
}

/** The keys that are configured, the current one first. */
export function configuredKeyIds(): string[] {
  return [...keys().keys()];
}

/** Whether links of a key can be made: a leaked one is taken out of LINK_KEYS. */
export function hasLinkKey(keyId: string): boolean {
  return keys().has(keyId);
}

/**
 * `keyId.id.mac`, derived from the secret alone: nothing usable is stored, and the same arguments give the same token
 * for ever. Raising `version` revokes. Throws when the key is no longer configured.
 */
export function makeToken(
  purpose: TokenPurpose,
  id: string,
  version: number,
  keyId = currentKeyId(),
): string {
  const key = keys().get(keyId);
  if (!key) throw new Error(`Link key "${keyId}" is not configured.`);
  return `${keyId}.${id}.${mac(key, purpose, id, version)}`;
}

/**
 * The token in what came back of an emailed link: chat, mail programs and people add a full stop, a bracket or invisible
 * signs, or break it over two lines. What holds no token is only rid of what cannot be in one.
 */
export function plainToken(text: string): string {
  const decoded = decodedOnce(text).slice(0, longestLink);
  const within =
    tokenWithin.exec(decoded) ??
    tokenWithin.exec(decoded.replace(/[^\w.-]/g, ""));
  return within?.[1] ?? decoded.replace(/[^\w.-]/g, "");
}

/** The whole of a token, whatever follows that is no further letter of it. */
const tokenWithin =
  /^[^A-Za-z0-9]*([a-z0-9]{1,8}\.[A-Za-z0-9-]{16,40}\.[\w-]{43})(?![A-Za-z0-9])/;

/** Far more than any link has. */
const longestLink = 500;

/** Pages get what is in their address as it was sent, with "%E2%80%8B" for a sign of no width. */
function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The parts of a token, or null for anything that does not look like one. Says nothing about its truth. */
export function parseToken(token: string): ParsedToken | null {
  const match = /^([a-z0-9]{1,8})\.([A-Za-z0-9-]{16,40})\.([\w-]{43})$/.exec(
    token,
  );
  return match ? { keyId: match[1]!, id: match[2]!, mac: match[3]! } : null;
}

/** Whether a parsed token was made here for this purpose and version. Compares in constant time. */
export function isGenuine(
  token: ParsedToken,
  purpose: TokenPurpose,
  version: number,
): boolean {
  const key = keys().get(token.keyId);
  const expected = mac(key ?? "no such key", purpose, token.id, version);
  const isEqual = timingSafeEqual(
    Buffer.from(expected),
    Buffer.from(token.mac),
  );
  return isEqual && key !== undefined;
}

/** A fresh 256-bit secret for a cookie, and the hash under which it is stored. */
export function makeSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashSecret(secret) };
}

export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** The code that opens the set-up page; printed by the terminal and valid until the first organization exists. */
export function setupCode(): string {
  const digest = createHmac("sha256", env().AUTH_SECRET)
    .update("set-up")
    .digest();
  return Array.from(digest.subarray(0, 16), (byte) => LETTERS[byte % 32]).join(
    "",
  );
}

export function isSetupCode(code: string): boolean {
  return hashSecret(code) === hashSecret(setupCode());
}

function mac(
  key: string,
  purpose: TokenPurpose,
  id: string,
  version: number,
): string {
  return createHmac("sha256", key)
    .update(`${purpose}|${id}|${version}`)
    .digest("base64url");
}

function keys(): Map<string, string> {
  return new Map(
    env()
      .LINK_KEYS.split(",")
      .map((pair) => pair.split(":") as [string, string]),
  );
}
