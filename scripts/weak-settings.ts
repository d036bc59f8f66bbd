import { isLoopback, type Settings } from "@/lib/env";
import { plainHttpNotice } from "./settings";

type Looked = Pick<Settings, "DATABASE_URL" | "APP_URL" | "SMTP_URL"> &
  Pick<Settings, "AUTH_SECRET" | "LINK_KEYS"> & {
    [name in "AI_BASE_URL" | "SMTP_TLS"]?: string;
  };

/** What works but is weak (W10), a sentence each that says what to change. None of them repeats a secret. */
export function weakSettings(env: Looked): string[] {
  return [
    plainHttpNotice(env.APP_URL),
    databaseNotice(env.DATABASE_URL),
    env.SMTP_TLS === "off" && !isLoopback(env.SMTP_URL)
      ? `SMTP_TLS=off lets passwords and candidates’ links go to ${hostOf(env.SMTP_URL)} unencrypted: turn TLS on there, then remove the setting.`
      : undefined,
    env.AI_BASE_URL?.startsWith("http:") && !isLoopback(env.AI_BASE_URL)
      ? `Candidates’ words and AI_API_KEY go to ${hostOf(env.AI_BASE_URL)} unencrypted: set AI_BASE_URL to an https address.`
      : undefined,
    ...secretNotices(env),
  ].filter((notice) => notice !== undefined);
}

/** A server on another machine must be asked for TLS, and for a certificate that is looked at. */
function databaseNotice(databaseUrl: string): string | undefined {
  const url = new URL(databaseUrl);
  const host = url.searchParams.get("host") ?? url.hostname;
  // A socket of this machine.
  if (host === "" || host.startsWith("/") || host.startsWith("%2F"))
    return undefined;
  if (host === "::1" || isLoopback(`postgresql://${host}`)) return undefined;
  const mode = url.searchParams.get("sslmode") ?? "";
  if (["require", "verify-ca", "verify-full"].includes(mode)) return undefined;
  const ssl = url.searchParams.get("ssl");
  if (!mode && (ssl === "true" || ssl === "1")) return undefined;
  return mode === "no-verify"
    ? `Someone between here and ${host} can pretend to be the database: write sslmode=verify-full in DATABASE_URL.`
    : `Everything goes to the database at ${host} unencrypted: add ?sslmode=verify-full to DATABASE_URL, unless the network in between is yours alone.`;
}

function secretNotices({ AUTH_SECRET, LINK_KEYS }: Looked): string[] {
  const keys = LINK_KEYS.split(",").map((pair) => pair.split(":"));
  const ids = keys.map(([id = ""]) => id);
  const secrets = keys.map(([, secret = ""]) => secret);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  const make =
    "make one with node -p \"crypto.randomBytes(32).toString('base64url')\"";
  const notices = [
    isGuessable(AUTH_SECRET) && `AUTH_SECRET is easy to guess: ${make}.`,
    ...keys.map(
      ([id = "", secret = ""]) =>
        isGuessable(secret) &&
        `The key "${id}" of LINK_KEYS is easy to guess: ${make}, put it in front as a new key, and run npm run admin -- rotate-links.`,
    ),
    twice !== undefined &&
      `LINK_KEYS has two keys named "${twice}", of which only the last is used: give each a name of its own.`,
    new Set([AUTH_SECRET, ...secrets]).size <= secrets.length &&
      `AUTH_SECRET and the keys of LINK_KEYS must all differ: ${make} for each.`,
  ];
  return notices.filter((notice) => notice !== false);
}

/** Few different letters, or a part that is repeated: 32 random ones have about 25 different, and no such part. */
function isGuessable(secret: string): boolean {
  return new Set(secret).size < 10 || /^(.{1,16})\1+.{0,15}$/.test(secret);
}

function hostOf(address: string): string {
  return new URL(address).host;
}
