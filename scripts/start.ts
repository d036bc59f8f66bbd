import { mkdirSync } from "node:fs";
import { relative } from "node:path";
import { env } from "@/lib/env";
import { buildPrograms, buildWhenChanged } from "./build";
import { keepRunning, type KeptChild, type Program } from "./children";
import { lockInstance } from "./instance-lock";
import { onFreePorts } from "./own-ports";
import {
  ensureDatabase,
  startPostgres,
  stopLeftover,
  type Postgres,
} from "./postgres";
import { prepareDatabase } from "./prepare";
import { mailbox, web, worker } from "./programs";
import { refuse } from "./refuse";
import { weakSettings } from "./weak-settings";
import {
  databaseProblem,
  isSetUp,
  loadSettingsFile,
  mailProblem,
} from "./settings";
import {
  databaseName,
  dataDirOf,
  decideSettings,
  type Mode,
  type StartSettings,
} from "./start-settings";

/** `npm start`, `npm run demo` and `npm run dev`: the whole product on one machine, until Ctrl-C. */

type Line = [label: string, value: string];

const say = (line: string) => console.log(line);
const children: KeptChild[] = [];
let postgres: Promise<Postgres> | undefined;
let release = () => {};
let isStopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => void stop(0));
// The first script was killed: nobody could stop us any more.
process.on("disconnect", () => void stop(1));

try {
  await main((process.argv[2] ?? "start") as Mode);
} catch (error) {
  if (!isStopping) await fail(error);
}

async function main(mode: Mode): Promise<void> {
  loadSettingsFile();
  const dataDir = dataDirOf(mode);
  const lock = await lockInstance(dataDir);
  if ("heldBy" in lock)
    refuse(
      `Hifinity is already running with the data in ${shown(dataDir)} (process ${lock.heldBy}): stop it first.`,
    );
  release = lock.release;
  process.once("exit", release);
  // Before the ports are chosen, so that it gets its own back.
  await stopLeftover(dataDir, say);
  const settings = await decideSettings(mode, dataDir, {
    patience: lock.wasKilled ? 4_000 : 0,
    say,
  });

  await refuseUnreachable(settings);
  await Promise.all([
    readyDatabase(settings),
    settings.hasOwnMail ? undefined : startMailbox(settings),
  ]);
  if (mode !== "dev") await buildWhenChanged(settings.env, say);
  // The product's own files read their settings from the environment.
  Object.assign(process.env, settings.env);
  const [isDone] = await Promise.all([
    mode !== "demo" && isSetUp(settings.env.DATABASE_URL),
    startProduct(settings, mode),
  ]);
  // Only now is the address certain.
  Object.assign(process.env, settings.env);
  const signIn =
    mode === "demo"
      ? await fillDemo()
      : await howToSignIn(settings.env.APP_URL, isDone);
  greet(settings, signIn);
}

/** A database or mail server of the operator's own that cannot be used is told now, not by the first candidate. */
async function refuseUnreachable(settings: StartSettings): Promise<void> {
  const problem =
    (settings.hasOwnDatabase &&
      (await databaseProblem(settings.env.DATABASE_URL))) ||
    (settings.hasOwnMail && (await mailProblem(settings.env.SMTP_URL)));
  if (problem) refuse(problem);
}

async function readyDatabase(settings: StartSettings): Promise<void> {
  await Promise.all([
    buildPrograms(settings.env),
    settings.hasOwnDatabase ? undefined : runPostgres(settings),
  ]);
  const { env } = settings;
  const applied = await prepareDatabase(env, env.DATABASE_URL);
  if (applied.length > 0)
    say(`Brought the database up to date (${applied.length} migrations).`);
}

/** Starts the built-in database, and starts it again should it ever end by itself. */
async function runPostgres(settings: StartSettings): Promise<void> {
  const { dataDir, ports, postgresPassword: password } = settings;
  await settings.release("postgres");
  postgres = startPostgres({ dataDir, password, port: ports.postgres, say });
  const { port, url, ended } = await postgres;
  await ensureDatabase(await postgres, databaseName);
  settings.env.DATABASE_URL = url(databaseName);
  ended
    .then(async () => {
      if (isStopping) return;
      say("The built-in database stopped unexpectedly. Restarting it.");
      ports.postgres = port;
      await runPostgres(settings);
      if (settings.env.DATABASE_URL !== url(databaseName))
        throw new Error(`Another program took the database’s port ${port}.`);
    })
    .catch(fail);
}

async function startMailbox(settings: StartSettings): Promise<void> {
  const folder = `${settings.dataDir}/mail`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await onFreePorts(settings, ["smtp", "mailbox"], () =>
    keep([
      mailbox({
        env: settings.env,
        smtpPort: settings.ports.smtp,
        webPort: settings.ports.mailbox,
        password: settings.mailboxPassword,
        folder,
      }),
    ]),
  );
}

async function startProduct(
  settings: StartSettings,
  mode: Mode,
): Promise<void> {
  const { env, host, ports } = settings;
  const hotReload = mode === "dev";
  let isGreeted = false;
  const onLine = (line: string) => {
    if (isGreeted || hotReload) say(line);
  };
  await onFreePorts(settings, ["web"], () =>
    keep([
      web({ env, host, port: ports.web, hotReload, onLine }),
      worker({ env, hotReload, onLine }),
    ]),
  );
  isGreeted = true;
}

/** Starts them and keeps them running; if one of them cannot be, none is. */
async function keep(programs: Program[]): Promise<void> {
  if (isStopping) return;
  const started = programs.map((program) => keepRunning(program, say));
  children.push(...started);
  try {
    await Promise.all(started.map((child) => child.ready));
  } catch (error) {
    await Promise.all(started.map((child) => child.stop()));
    throw error;
  }
}

function greet(settings: StartSettings, signIn: Line): void {
  const mail = `${settings.env.MAILBOX_URL}  (emails stay here; set SMTP_URL to send them)`;
  const lines: Line[] = [
    ["Portal", settings.env.APP_URL],
    ...(settings.hasOwnMail ? [] : [["Mailbox", mail] as Line]),
    signIn,
    ["Data", shown(settings.dataDir)],
  ];
  say("\n  Hifinity is ready. Press Ctrl-C to stop.\n");
  for (const [label, value] of lines) say(`  ${label.padEnd(9)} ${value}`);
  for (const notice of weakSettings(env())) say(`\n  ${notice}`);
  say("");
}

async function fillDemo(): Promise<Line> {
  say("Adding sample data, if it isn’t there yet…");
  const { seedDemo } = await import("./demo");
  const { email, password } = await seedDemo();
  return ["Sign in", `${email}  password ${password}`];
}

async function howToSignIn(appUrl: string, isDone: boolean): Promise<Line> {
  if (isDone)
    return ["Sign in", `${appUrl}/sign-in  with your email and password`];
  const { setupCode } = await import("@/lib/tokens");
  return [
    "Setup",
    `${appUrl}/set-up?code=${setupCode()}  (works once: creates your organization and your account)`,
  ];
}

/** Ends everything, the database last, within five seconds. */
async function stop(status: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  say("Stopping…");
  await Promise.all(children.map((child) => child.stop()));
  const server = await postgres?.catch(() => undefined);
  await server?.stop();
  release();
  process.exit(status);
}

/** Our own errors are sentences; anything else is a bug and shows where it is. */
async function fail(error: unknown): Promise<void> {
  const isSentence = error instanceof Error && error.constructor === Error;
  console.error(isSentence ? error.message : error);
  await stop(1);
}

function shown(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path.startsWith("..") ? folder : path;
}
