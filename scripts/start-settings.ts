import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isLoopback, settingsProblem } from "@/lib/env";
import { freePort, isFree } from "./ports";
import { waitUntil } from "./processes";
import { refuse } from "./refuse";
import { secretsOf } from "./secrets";

export type Mode = "start" | "demo" | "dev";

type Ports = { web: number; mailbox: number; smtp: number; postgres: number };

type Decided = "DATABASE_URL" | "APP_URL" | "SMTP_URL";

export type StartSettings = {
  /** What the children get. */
  env: NodeJS.ProcessEnv & Record<Decided, string>;
  host: string;
  dataDir: string;
  ports: Ports;
  postgresPassword: string;
  hasOwnDatabase: boolean;
  hasOwnMail: boolean;
};

const usualPorts: Ports = {
  web: 3000,
  mailbox: 1080,
  smtp: 1025,
  postgres: 5433,
};

export function dataDirOf(mode: Mode): string {
  return resolve(
    mode === "demo" ? ".data/demo" : process.env.DATA_DIR || ".data",
  );
}

/** Everything decided before anything is started; refuses with one sentence what cannot work. */
export async function decideSettings(
  mode: Mode,
  dataDir: string,
  options: { patience: number; say: (line: string) => void },
): Promise<StartSettings> {
  const given = { ...process.env };
  if (mode === "demo") {
    delete given.DATABASE_URL;
    given.AI_PROVIDER = "rehearsal";
    given.AI_BASE_URL = given.AI_API_KEY = "";
  }
  const hasOwnDatabase = Boolean(given.DATABASE_URL);
  const hasOwnMail = Boolean(given.SMTP_URL) && mode !== "demo";
  if (hasOwnDatabase && !(given.AUTH_SECRET && given.LINK_KEYS))
    refuse(
      "DATABASE_URL is set, so AUTH_SECRET and LINK_KEYS must be set too: machines that share a database share their secrets (.env.example shows how to make them).",
    );

  const host = given.HOST || "127.0.0.1";
  const ports = await choosePorts(dataDir, host, given, options);
  const kept = hasOwnDatabase ? undefined : secretsOf(dataDir);
  const appUrl = given.APP_URL || `http://localhost:${ports.web}`;
  const env: StartSettings["env"] = {
    ...kept,
    ...withoutBlanks(given),
    NODE_ENV: mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATA_DIR: dataDir,
    APP_URL: appUrl,
    NEXTAUTH_URL: appUrl,
    // The real address is known when the built-in database runs.
    DATABASE_URL: given.DATABASE_URL || "postgresql://127.0.0.1",
    SMTP_URL:
      (hasOwnMail && given.SMTP_URL) || `smtp://127.0.0.1:${ports.smtp}`,
    MAILBOX_URL: hasOwnMail ? "" : `http://localhost:${ports.mailbox}`,
  };
  const problem = settingsProblem(env);
  if (problem) refuse(problem);
  return {
    env,
    host,
    dataDir,
    ports,
    postgresPassword: kept?.POSTGRES_PASSWORD ?? "",
    hasOwnDatabase,
    hasOwnMail,
  };
}

/** The ports of last time, so that links sent then still lead here; else the usual ones; else the next free. */
async function choosePorts(
  dataDir: string,
  host: string,
  given: NodeJS.ProcessEnv,
  { patience, say }: { patience: number; say: (line: string) => void },
): Promise<Ports> {
  const file = join(dataDir, "ports.json");
  const last: Partial<Ports> = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as Partial<Ports>)
    : {};
  const wanted: Ports = { ...usualPorts, ...last };
  if (given.PORT) wanted.web = Number(given.PORT);
  if (!Number.isInteger(wanted.web) || wanted.web < 1 || wanted.web > 65_535)
    refuse(`PORT must be a number from 1 to 65535, not "${given.PORT}".`);

  const choose = async (name: string, port: number, where = "127.0.0.1") => {
    await waitUntil(() => isFree(port, where), patience);
    const free = await freePort(port, where);
    if (free !== port) say(`Port ${port} is taken: ${name} uses ${free}.`);
    return free;
  };
  const ports: Ports = {
    web: await choose("the portal", wanted.web, host),
    mailbox: await choose("the mailbox", wanted.mailbox),
    smtp: await choose("the mailbox's email server", wanted.smtp),
    postgres: await choose("the database", wanted.postgres),
  };
  if (ports.web !== wanted.web && given.APP_URL && !isLoopback(given.APP_URL))
    refuse(
      `Port ${wanted.web} is taken, and ${given.APP_URL} would lead to whoever has it: free it, or set PORT.`,
    );
  if (ports.web !== wanted.web && last.web)
    say(`Links sent earlier lead to port ${last.web}; free it to use them.`);
  writeFileSync(file, JSON.stringify(ports));
  return ports;
}

function withoutBlanks(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== ""),
  ) as NodeJS.ProcessEnv;
}
