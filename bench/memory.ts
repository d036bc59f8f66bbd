import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anyPort } from "../scripts/ports";
import { commandLine, waitUntil } from "../scripts/processes";
import { testEnvironment } from "../scripts/test-environment";
import { sessionCookie } from "./support/session-cookie";
import { round } from "./support/figures";
import { dist } from "./support/product";

/**
 * How much memory `npm start` holds, all its processes together: at rest, and after a thousand page views. The
 * proportional set size counts what processes share once, so Linux only.
 */
const LIMIT_IDLE_MB = 700;
const LIMIT_AFTER_MB = 800;
/** Unused memory is given back within half a minute (idle-memory.mjs, media/processes.ts), by V8 ten seconds later. */
const SETTLES_MS = 45_000;
const VIEWS = 1_000;
const AT_ONCE = 4;

const folder = mkdtempSync(join(tmpdir(), "bench-memory-"));
const port = await anyPort();
const url = `http://localhost:${port}`;
const secret = "a secret that only this benchmark of memory knows";
const start = spawn(process.execPath, ["scripts/bootstrap.mjs", "start"], {
  stdio: ["ignore", "pipe", "inherit"],
  env: testEnvironment({
    NODE_ENV: "production",
    NEXT_DIST_DIR: dist,
    DATA_DIR: folder,
    PORT: String(port),
    AUTH_SECRET: secret,
    LINK_KEYS: `k1:${secret.replaceAll(" ", "-")}`,
  }),
});
process.once("exit", () => start.kill("SIGINT"));
let printed = "";
start.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
const isUp = () => printed.includes("is ready");
await waitUntil(() => isUp() || start.exitCode !== null, 300_000);
if (!isUp()) throw new Error(`npm start did not get ready:\n${printed}`);

await atRest();
const idle = show("At rest");
await viewPages();
show("At the end of the views");
await new Promise((resolve) => setTimeout(resolve, SETTLES_MS));
await atRest();
const after = show(`After ${VIEWS} page views`);

start.kill("SIGINT");
await new Promise((resolve) => start.once("close", resolve));
rmSync(folder, { recursive: true, force: true });

const passes = idle <= LIMIT_IDLE_MB && after <= LIMIT_AFTER_MB;
console.log(
  `${passes ? "PASS" : "FAIL"} memory: ${idle} MB at rest (limit ${LIMIT_IDLE_MB}), ${after} MB after ${VIEWS} page views (limit ${LIMIT_AFTER_MB})`,
);
process.exit(passes ? 0 : 1);

/** Pages of the portal in turn, signed in, some at once. */
async function viewPages(): Promise<void> {
  Object.assign(process.env, environmentOf("next-server"));
  const { makeActor } = await import("../tests/support/make");
  const { makeRecorded } = await import("../tests/support/recorded");
  const { unwalledDb: db } = await import("@/lib/db");
  const { stopSender } = await import("@/lib/queue/boss");
  const actor = await makeActor();
  const interview = await makeRecorded(actor);
  await stopSender();
  await db.$disconnect();
  const cookie = await sessionCookie(actor, secret);
  const paths = [
    ...["/", "/interviews", "/candidates", "/applications", "/jobs"],
    ...["/templates", "/settings/organization", "/interviews?q=ada"],
    `/interviews/${interview.id}`,
  ];
  let next = 0;
  const browse = async () => {
    while (next < VIEWS) {
      const path = paths[next++ % paths.length]!;
      const response = await fetch(url + path, { headers: { cookie } });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, browse));
}

/** Waits until the processes together have used almost no processor for five seconds. */
async function atRest(): Promise<void> {
  let [since, before] = [Date.now(), ticks()];
  const isQuiet = () => {
    if (Date.now() - since < 5_000) return false;
    const now = ticks();
    // A hundredth of a second each.
    const isLittle = now - before < 50;
    [since, before] = [Date.now(), now];
    return isLittle;
  };
  if (!(await waitUntil(isQuiet, 120_000)))
    throw new Error("The product did not come to rest.");
}

function show(when: string): number {
  const rows = ours()
    .map((pid) => ({ name: nameOf(pid), MB: memoryOf(pid) }))
    .toSorted((a, b) => b.MB - a.MB);
  const sums = Map.groupBy(rows, ({ name }) => name);
  console.log(when);
  console.table(
    Object.fromEntries(
      [...sums].map(([name, all]) => [
        name,
        {
          processes: all.length,
          MB: round(all.reduce((sum, { MB }) => sum + MB, 0)),
        },
      ]),
    ),
  );
  return Math.round(rows.reduce((sum, { MB }) => sum + MB, 0));
}

function nameOf(pid: number): string {
  const line = commandLine(pid);
  const [, name] =
    /(next-server|worker\.mjs|maildev|bootstrap\.mjs|start\.ts|postgres|esbuild)/.exec(
      line,
    ) ?? [];
  return name ?? line.slice(0, 60);
}

function memoryOf(pid: number): number {
  const kB = /^Pss:\s+(\d+) kB/m.exec(read(pid, "smaps_rollup"))?.[1];
  return Number(kB ?? 0) / 1024;
}

function ticks(): number {
  return ours().reduce((sum, pid) => {
    const fields = read(pid, "stat").split(") ").at(-1)!.split(" ");
    return sum + Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }, 0);
}

/** The processes that ours started, and those that these started; the database server has let go of its parent. */
function ours(): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /\) \w (\d+)/.exec(read(Number(name), "stat"))?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const database = Number(
    readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split(
      "\n",
    )[0],
  );
  const isOurs = (pid: number): boolean => {
    if (pid === start.pid || pid === database) return true;
    const parent = parents.get(pid);
    return parent !== undefined && isOurs(parent);
  };
  return [...parents.keys()].filter(isOurs);
}

function environmentOf(name: string): Record<string, string> {
  const pid = ours().find((pid) => commandLine(pid).includes(name))!;
  return Object.fromEntries(
    read(pid, "environ")
      .split("\0")
      .filter((line) =>
        /^(DATABASE_URL|DATA_DIR|APP_URL|SMTP_URL|AUTH_SECRET|LINK_KEYS)=/.test(
          line,
        ),
      )
      .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
  );
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    // It has just ended.
    return "";
  }
}
