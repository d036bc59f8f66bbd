import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isLoopback, settingsProblem } from "@/lib/env";
import { holdPort, isFree, type HeldPort } from "./ports";
import { waitUntil } from "./processes";
import { refuse } from "./refuse";
import { secretsOf } from "./secrets";

export type Mode = "start" | "demo" | "dev";

export type Ports = {
  web: number;
  mailbox: number;
  smtp: number;
  postgres: number;
};

type Decided = "DATABASE_URL" | "APP_URL" | "SMTP_URL" | "MAILBOX_URL";

export type StartSettings = {
  /** What the children get. */
  env: NodeJS.ProcessEnv & Record<Decided, string>;
  host: string;
  dataDir: string;
  ports: Ports;
  /** Lets whom a port is for have it. */
  release: (name: keyof Ports) => Promise<void>;
  /** Chooses anew which of these somebody took in the moment between; false when nobody did. */
  chooseAgain: (names: (keyof Ports)[]) => Promise<boolean>;
  postgresPassword: string;
  /** Of this start; a part of the mailbox's address. */
  mailboxPassword: string;
  hasOwnDatabase: boolean;
  hasOwnMail: boolean;
};

/** In the built-in server. */
export const databaseName = "hifinity";

const usualPorts: Ports = {
  web: 3000,
  mailbox: 1080,
  smtp: 1025,
  postgres: 5433,
};

/** In the order in which they are chosen. */
const users: Record<keyof Ports, string> = {
  web: "the portal",
  mailbox: "the mailbox",
  smtp: "the mailbox’s email server",
  postgres: "the database",
};

export function dataDirOf(mode: Mode): string {
  return resolve(
    mode === "demo" ? ".data/demo" : process.env.DATA_DIR || ".data",
  );
}

/** Those of the last start, or the usual ones. */
export function portsOf(dataDir: string): Ports {
  return { ...usualPorts, ...lastPorts(dataDir) };
}

function lastPorts(dataDir: string): Partial<Ports> {
  const file = portsFile(dataDir);
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as Partial<Ports>)
    : {};
}

function portsFile(dataDir: string): string {
  return join(dataDir, "ports.json");
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
  const chosen = await choosePorts(dataDir, host, given, options);
  const mailboxPassword = randomBytes(16).toString("base64url");
  const kept = hasOwnDatabase ? undefined : secretsOf(dataDir);
  const env: StartSettings["env"] = {
    ...kept,
    ...withoutBlanks(given),
    NODE_ENV: mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATA_DIR: dataDir,
    ...addresses(),
    // The real address is known when the built-in database runs.
    DATABASE_URL: given.DATABASE_URL || "postgresql://127.0.0.1",
  };
  const problem = settingsProblem(env);
  if (problem) refuse(problem);
  return {
    env,
    host,
    dataDir,
    ports: chosen.ports,
    release: chosen.release,
    chooseAgain: async (names) => {
      if (!(await chosen.chooseAgain(names))) return false;
      Object.assign(env, addresses());
      return true;
    },
    postgresPassword: kept?.POSTGRES_PASSWORD ?? "",
    mailboxPassword,
    hasOwnDatabase,
    hasOwnMail,
  };

  /** What is made of the ports. */
  function addresses() {
    const { web, smtp, mailbox } = chosen.ports;
    const appUrl = given.APP_URL || `http://localhost:${web}`;
    return {
      APP_URL: appUrl,
      NEXTAUTH_URL: appUrl,
      SMTP_URL: (hasOwnMail && given.SMTP_URL) || `smtp://127.0.0.1:${smtp}`,
      MAILBOX_URL: hasOwnMail
        ? ""
        : `http://localhost:${mailbox}/?password=${mailboxPassword}`,
    };
  }
}

type ChosenPorts = Pick<StartSettings, "ports" | "release" | "chooseAgain">;

/**
 * The ports of last time, so that links sent then still lead here; else the usual ones; else the next free. They are held
 * until they are released.
 */
async function choosePorts(
  dataDir: string,
  host: string,
  given: NodeJS.ProcessEnv,
  { patience, say }: { patience: number; say: (line: string) => void },
): Promise<ChosenPorts> {
  const file = portsFile(dataDir);
  const last = lastPorts(dataDir);
  const wanted = portsOf(dataDir);
  if (given.PORT) wanted.web = Number(given.PORT);
  if (!Number.isInteger(wanted.web) || wanted.web < 1 || wanted.web > 65_535)
    refuse(`PORT must be a number from 1 to 65535, not "${given.PORT}".`);

  const ports = { ...wanted };
  const held: Partial<Record<keyof Ports, HeldPort>> = {};
  const where = (name: keyof Ports) => (name === "web" ? host : "127.0.0.1");
  const choose = async (name: keyof Ports) => {
    const taken = await holdPort(ports[name], where(name));
    held[name] = taken;
    if (taken.port === ports[name]) return;
    say(
      `Port ${ports[name]} is taken: ${users[name]} uses ${taken.port} instead.`,
    );
    ports[name] = taken.port;
    if (name !== "web") return;
    const isAlsoInTheAddress =
      given.APP_URL &&
      (!isLoopback(given.APP_URL) ||
        new URL(given.APP_URL).port === String(wanted.web));
    if (isAlsoInTheAddress)
      refuse(
        `Port ${wanted.web} is taken, but APP_URL (${given.APP_URL}) points there: free the port, or set PORT.`,
      );
    if (last.web)
      say(
        `Links sent earlier point to port ${last.web}; free it to make them work.`,
      );
  };
  const names = Object.keys(users) as (keyof Ports)[];
  for (const name of names) {
    await waitUntil(() => isFree(ports[name], where(name)), patience);
    await choose(name);
  }
  const remember = () => writeFileSync(file, JSON.stringify(ports));
  remember();
  return {
    ports,
    release: async (name) => held[name]?.release(),
    chooseAgain: async (names) => {
      let isAnew = false;
      for (const name of names) {
        if (await isFree(ports[name], where(name))) continue;
        await choose(name);
        isAnew = true;
      }
      remember();
      return isAnew;
    },
  };
}

function withoutBlanks(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== ""),
  ) as NodeJS.ProcessEnv;
}
