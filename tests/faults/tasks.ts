import { randomInt } from "node:crypto";
import { startProduct } from "../../bench/support/product";
import { startRehearsal } from "@/lib/ai/rehearsal";
import type { TaskName } from "@/lib/worker/tasks";
import { seeded } from "./support/random";
import { watchClaims, type Rerun } from "./tasks/claims";

/**
 * Whether tasks survive. Two web servers and two workers evaluate interviews, send in bulk, import lists, remind and
 * expire, while
 * - a worker is killed thirty times, each time while a task of one kind is under way: that task is under way again within
 *   45 s, and its effect is there once (J1);
 * - no recurring task is planned more often than its time comes (J3);
 * - the workers are told to end and started anew in turn, twice: nothing is lost (J4);
 * - the database is stopped and started again twice: the same workers go on (J6).
 * FAULTS_SEED=… kills in the same order again.
 */
const KILLS = 30;
const LIMIT_S = 45;
/** Long enough for an outage's last tries; whatever has not ended by then counts as lost. */
const PATIENCE_MS = 300_000;
/** The AI server takes so long, at most, for one answer. */
const SLOWEST_MS = 4_000;
/** Tasks that take long enough to be met; the others are over within milliseconds. */
const MET: TaskName[] = [
  "take.join",
  "take.transcribe",
  "answer.evaluate",
  "invitation.send",
  "batch.run",
  "import.run",
];

const seed = Number(process.env.FAULTS_SEED || randomInt(1_000_000));
const random = seeded(seed);
const say = (line: string) => console.log(line);
say(`Seed ${seed}.`);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => process.exit(1));

const ai = await startRehearsal();
ai.fault = () => ({ delayMs: random() * SLOWEST_MS });
const { stack, restartDatabase, stop } = await startProduct("tasks", {
  webs: [{}, {}],
  workers: 2,
  settings: { AI_BASE_URL: ai.baseUrl, AI_API_KEY: "rehearsal" },
});
// Only now: what these import reads the settings.
const { startLoad } = await import("./tasks/load");
const { unwalledDb: db } = await import("@/lib/db");
const { stopSender } = await import("@/lib/queue/boss");

const started = performance.now();
const load = await startLoad();
const claims = watchClaims(stack.databaseUrl);
const kills: number[] = [];
const expectations: [string, boolean][] = [];

for (let n = 0; n < KILLS; n++) {
  const kind = MET[n % MET.length]!;
  await until(() => claims.underWay().includes(kind));
  const worker = stack.workers[random() < 0.5 ? 0 : 1]!;
  worker.kill("SIGKILL");
  kills.push(Date.now());
  await worker.ended();
  await worker.start();
  say(`Kill ${n + 1} of ${KILLS}, during ${kind}.`);
}
expectations.push(["all kills fell within work", kills.length === KILLS]);

for (const worker of [...stack.workers, ...stack.workers]) {
  await until(() => claims.underWay().length > 0);
  worker.kill("SIGTERM");
  await worker.ended();
  await worker.start();
}
say("The workers were started anew in turn, twice.");

const pids = () => stack.workers.map(({ pid }) => pid()).join();
const before = pids();
for (let n = 0; n < 2; n++) {
  await until(() => claims.underWay().length > 0);
  await restartDatabase();
  const { mails } = load.put();
  await until(() => load.put().mails > mails);
}
say("The database was started anew twice.");

await load.stop();
const isDone = await until(() => load.isDone().catch(() => false));
const reruns = await claims.reruns(kills);
const late = reruns.filter(({ seconds }) => seconds > LIMIT_S);
const problems = await load.problems();
const twice = await plannedTwice();
const dead = await db.$queryRaw<{ name: string }[]>`
  SELECT coalesce(source_name, name) AS name FROM pgboss.job
  WHERE name = 'dead' OR state = 'failed'`;
const health = await Promise.all(
  stack.webUrls.map((url) => fetch(`${url}/api/health`)),
);
const put = load.put();
expectations.push(
  [`each task is under way again within ${LIMIT_S} s`, late.length === 0],
  [
    "tasks of every kind were met",
    MET.every((kind) => reruns.some(({ name }) => name === kind)),
  ],
  ["everything has ended", isDone],
  ["everything happened once", problems.length === 0],
  ["no recurring task is planned twice", twice.length === 0],
  ["no task was given up", dead.length === 0],
  ["the workers live on without the database", pids() === before],
  ["both web servers are well", health.every(({ ok }) => ok)],
);
await claims.stop();
await db.$disconnect();
await stopSender();
await stop();
await ai.stop();

for (const kind of new Set(reruns.map(({ name }) => name)))
  say(`${kind}: ${figures(reruns.filter(({ name }) => name === kind))}`);
for (const problem of problems) say(problem);
for (const line of twice) say(line);
for (const { name } of dead) say(`${name} was given up.`);
const broken = expectations.filter(([, holds]) => !holds);
for (const [words] of broken) say(`Failed: ${words}.`);
const minutes = (performance.now() - started) / 60_000;
say(
  `${broken.length === 0 ? "PASS" : "FAIL"} tasks: ${put.interviews} interviews, ${put.mails} mails and ${put.rows} rows in ${minutes.toFixed(1)} min; ${KILLS} kills met ${reruns.length} tasks, ${figures(reruns)} (limit ${LIMIT_S} s); recurring tasks planned twice ${twice.length}, given up ${dead.length}, not done once ${problems.length} (seed ${seed})`,
);
process.exit(broken.length === 0 ? 0 : 1);

/** Recurring tasks that were planned more often than their time came, in the minutes of this run. */
async function plannedTwice(): Promise<string[]> {
  const planned = await db.$queryRaw<
    { name: string; count: number; slots: number }[]
  >`
    SELECT j.name, count(*)::int AS count,
      (floor(extract(epoch FROM max(j.created_on)) / s.period) - floor(extract(epoch FROM min(j.created_on)) / s.period) + 1)::int AS slots
    FROM pgboss.job j
    JOIN (
      SELECT name, 60 * coalesce(substring(cron FROM '^\\*/(\\d+)')::int, 1) AS period FROM pgboss.schedule
    ) s ON s.name = j.name
    GROUP BY j.name, s.period`;
  return planned
    .filter(({ count, slots }) => count > slots)
    .map(({ name, count, slots }) => `${name} ran ${count} times in ${slots}.`);
}

function figures(reruns: Rerun[]): string {
  const seconds = reruns.map((rerun) => rerun.seconds);
  return `${reruns.length} run again after at most ${Math.max(0, ...seconds).toFixed(1)} s`;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  const latest = performance.now() + PATIENCE_MS;
  while (performance.now() < latest) {
    if (await isSo()) return true;
    await new Promise((wake) => setTimeout(wake, 20));
  }
  return false;
}
