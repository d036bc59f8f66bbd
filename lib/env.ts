import { z } from "zod";
import { leastFreeMegabytes, organizationGigabytes } from "@/lib/limits";

/**
 * The only place that reads the process's environment. Every setting is described in `.env.example`; a bad one stops
 * the process at start with one sentence (see `settingsProblem`).
 */
const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value ? value : undefined));

/** A whole number; unset, or set to nothing, it is `usual`. */
function wholeNumber(name: string, usual: number) {
  return optional
    .transform((value) => Number(value ?? usual))
    .pipe(
      z
        .int({ error: `${name} must be a whole number` })
        .min(0, { error: `${name} must not be below 0` }),
    );
}

const settings = z.object({
  NODE_ENV: z
    .enum(["development", "production", "test"])
    .default("development"),
  DATABASE_URL: z
    .string({ error: "DATABASE_URL is missing" })
    .regex(/^postgres(ql)?:\/\//, {
      error: "DATABASE_URL must begin with postgresql://",
    }),
  /** Public origin of the portal and of every link in a mail, without a trailing slash. */
  APP_URL: z
    .url({ protocol: /^https?$/, error: "APP_URL must be an http(s) address" })
    .transform((url) => url.replace(/\/+$/, "")),
  /** Signs sessions; ≥ 32 characters. */
  AUTH_SECRET: z
    .string({ error: "AUTH_SECRET is missing" })
    .min(32, { error: "AUTH_SECRET must have at least 32 characters" }),
  /** `id:secret` pairs, newest first, separated by commas; the first signs, all verify. */
  LINK_KEYS: z
    .string({ error: "LINK_KEYS is missing" })
    .regex(/^[a-z0-9]{1,8}:[^,:\s]{32,}(,[a-z0-9]{1,8}:[^,:\s]{32,})*$/, {
      error:
        "LINK_KEYS must be id:secret pairs separated by commas, each secret of at least 32 characters",
    }),
  SMTP_URL: z.string({ error: "SMTP_URL is missing" }).regex(/^smtps?:\/\//, {
    error: "SMTP_URL must begin with smtp:// or smtps://",
  }),
  /** Off: a mail server that is not on this machine may be talked to in the clear. */
  SMTP_TLS: z
    .enum(["on", "off"], { error: "SMTP_TLS must be on or off" })
    .default("on"),
  MAIL_FROM: z.string().default("Hifinity <interviews@hifinity.localhost>"),
  /** Web address of the built-in mailbox, with its password; set by `npm start` when SMTP_URL was not. */
  MAILBOX_URL: optional,
  /** Folder for recordings and other files that outlive a process. */
  DATA_DIR: z.string().default(".data"),
  /** Megabytes of the disk that recordings leave free. */
  MIN_FREE_DISK_MB: wholeNumber("MIN_FREE_DISK_MB", leastFreeMegabytes),
  /** Gigabytes of recordings that one organization may store. */
  MAX_ORGANIZATION_GB: wholeNumber(
    "MAX_ORGANIZATION_GB",
    organizationGigabytes,
  ),
  AI_PROVIDER: z
    .enum(["", "openai", "rehearsal"], {
      error: "AI_PROVIDER must be openai or rehearsal",
    })
    .optional()
    .transform((value) => (value ? value : undefined)),
  AI_BASE_URL: optional,
  AI_API_KEY: optional,
  AI_MODEL: z.string().default("gpt-4.1-mini"),
  AI_TRANSCRIPTION_MODEL: z.string().default("whisper-1"),
  /** How many proxies in front are trusted to append to X-Forwarded-For. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Browsers open the addresses below APP_URL's over https alone, too, unless it is off. */
  HSTS_SUBDOMAINS: z
    .enum(["on", "off"], { error: "HSTS_SUBDOMAINS must be on or off" })
    .default("on"),
});

export type Settings = z.infer<typeof settings>;

let cached: Settings | undefined;

/** The validated settings of this process. Throws one sentence per bad setting. */
export function env(): Settings {
  cached ??= parse(process.env);
  return cached;
}

/** One sentence per bad setting, or undefined when all are usable. */
export function settingsProblem(
  source: NodeJS.ProcessEnv = process.env,
): string | undefined {
  try {
    parse(source);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether people reach the product over https. Only then may cookies be marked as secure: WebKit refuses those on http. */
export function isHttps(): boolean {
  return env().APP_URL.startsWith("https:");
}

function parse(source: NodeJS.ProcessEnv): Settings {
  const parsed = settings.safeParse(source);
  if (!parsed.success) {
    throw new Error(
      [...new Set(parsed.error.issues.map((issue) => issue.message))].join(
        ". ",
      ) + ".",
    );
  }
  const value = parsed.data;
  const problem = aiProblem(value);
  if (problem) throw new Error(problem);
  // Naming a key is enough to switch evaluation on.
  const provider = value.AI_PROVIDER ?? (value.AI_API_KEY && "openai");
  return { ...value, AI_PROVIDER: provider || undefined };
}

function aiProblem(value: Settings): string | undefined {
  if (value.AI_PROVIDER === "rehearsal") {
    return isLoopback(value.APP_URL)
      ? undefined
      : "AI_PROVIDER=rehearsal gives sample results and is refused unless APP_URL is a loopback address.";
  }
  if (value.AI_PROVIDER === "openai" && !value.AI_API_KEY)
    return "AI_PROVIDER=openai needs AI_API_KEY.";
  if (value.AI_BASE_URL && !value.AI_API_KEY)
    return "AI_BASE_URL is set but AI_API_KEY is not: set both, or neither to leave evaluation off.";
  if (value.AI_BASE_URL && !/^https?:\/\//.test(value.AI_BASE_URL))
    return "AI_BASE_URL must be an http(s) address.";
  return undefined;
}

/** Whether an address points at this machine only. */
export function isLoopback(address: string): boolean {
  const host = new URL(address).hostname;
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    host === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(host)
  );
}
