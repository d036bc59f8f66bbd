import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { startChild, type Child, type Program } from "../../scripts/children";
import { anyPort } from "../../scripts/ports";
import { web, worker } from "../../scripts/programs";
import { testEnvironment } from "../../scripts/test-environment";
import { startSmtpSink, type SmtpSink } from "./smtp-sink";

/** One process of the product, which a test may kill and start again. */
type StackProcess = {
  /** Of its present run. */
  pid: () => number;
  /** Sends a signal to it and to whatever it started. */
  kill: (signal: NodeJS.Signals) => void;
  /** How its present run ended; waits for that. */
  ended: () => Promise<string>;
  /** Starts it again (the web server on the same port) and waits until it can work. */
  start: () => Promise<void>;
  /** Everything it printed, over all its runs. */
  output: () => string;
};

export type Stack = {
  /** What people open: the first web process, or what stands in front of it. */
  appUrl: string;
  databaseUrl: string;
  /** Where recordings are stored. */
  dataDir: string;
  smtp: SmtpSink;
  web: StackProcess;
  /** Where each web process answers. */
  webUrls: string[];
  workers: StackProcess[];
  stop: () => Promise<void>;
};

export type StackOptions = {
  /** How many workers; one unless said. */
  workers?: number;
  /** Settings of each web process on top of those of all; one process unless said. */
  webs?: Record<string, string>[];
  /** Settings on top of the usual ones, such as AI_BASE_URL. */
  settings?: Record<string, string>;
  /** Of a proxy in front; it is started by whoever names it. */
  appUrl?: string;
};

/**
 * The whole product as real processes: the build in NEXT_DIST_DIR, a database of its own, a mail server that keeps what
 * it is sent. This process gets the same settings, so that a test can call the product's own functions. No child
 * outlives the test.
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const database = await copyTemplate();
  const smtp = await startSmtpSink();
  const webs: { port: number; own: Record<string, string> }[] = [];
  for (const own of options.webs ?? [{}])
    webs.push({ port: await anyPort(), own });
  const webUrls = webs.map(({ port }) => `http://localhost:${port}`);
  const appUrl = options.appUrl ?? webUrls[0];
  if (!appUrl) throw new Error("There is always a web process.");
  const folder = resolve(process.env.DATA_DIR || ".data/test/files");
  mkdirSync(folder, { recursive: true });
  const dataDir = mkdtempSync(join(folder, "stack-"));
  const settings = {
    DATABASE_URL: database.url,
    APP_URL: appUrl,
    NEXTAUTH_URL: appUrl,
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    LINK_KEYS: `k1:${randomBytes(32).toString("base64url")}`,
    SMTP_URL: smtp.url,
    DATA_DIR: dataDir,
    NEXT_DIST_DIR: process.env.NEXT_DIST_DIR || ".next-test",
    ...withoutOwnSettingsFile,
    ...options.settings,
  };
  Object.assign(process.env, settings);
  const env = { ...testEnvironment(settings), NODE_ENV: "production" as const };

  const processes: ManagedProcess[] = [
    ...webs.map(({ port, own }) =>
      manage(web({ env: { ...env, ...own }, port, host: "127.0.0.1" })),
    ),
    ...Array.from({ length: options.workers ?? 1 }, () =>
      manage(worker({ env })),
    ),
  ];
  const stop = async () => {
    await Promise.all(processes.map((process) => process.stop()));
    await smtp.stop();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await Promise.all(processes.map((process) => process.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    appUrl,
    databaseUrl: database.url,
    dataDir,
    smtp,
    web: processes[0]!,
    webUrls,
    workers: processes.slice(webs.length),
    stop,
  };
}

// Next reads .env by itself, where the developer's own settings are; what is set here already it leaves alone.
const withoutOwnSettingsFile = {
  MAIL_FROM: "Hifinity <interviews@hifinity.localhost>",
  MAILBOX_URL: "",
  AI_PROVIDER: "",
  AI_BASE_URL: "",
  AI_API_KEY: "",
  AI_MODEL: "gpt-4.1-mini",
  AI_TRANSCRIPTION_MODEL: "whisper-1",
  TRUST_PROXY: "0",
};

type ManagedProcess = StackProcess & { stop: () => Promise<void> };

function manage(program: Program): ManagedProcess {
  const lines: string[] = [];
  let child: Child | undefined;
  const running = () => {
    if (!child) throw new Error(`${program.name} was never started.`);
    return child;
  };
  return {
    pid: () => running().pid,
    kill: (signal) => running().kill(signal),
    ended: () => running().ended,
    start: async () => {
      child = startChild({ ...program, onLine: (line) => lines.push(line) });
      await child.ready;
    },
    output: () => lines.join("\n"),
    stop: async () => child?.stop(),
  };
}

async function copyTemplate(): Promise<{
  url: string;
  drop: () => Promise<void>;
}> {
  const template = process.env.TEST_DATABASE_URL;
  if (!template)
    throw new Error(
      "TEST_DATABASE_URL is not set: run this through `npm test` or `npm run test:e2e`.",
    );
  const name = `stack_${process.pid}_${randomBytes(4).toString("hex")}`;
  const templateName = new URL(template).pathname.slice(1);
  const on = (database: string) => {
    const url = new URL(template);
    url.pathname = `/${database}`;
    return url.toString();
  };
  const asAdmin = async (sql: string) => {
    const client = new Client({ connectionString: on("postgres") });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await asAdmin(`CREATE DATABASE "${name}" TEMPLATE "${templateName}"`);
  return {
    url: on(name),
    drop: () => asAdmin(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}
