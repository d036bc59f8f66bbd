import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRehearsal, type RehearsalServer } from "@/lib/ai/rehearsal";
import { startTestDatabase } from "../scripts/test-database";
import { median } from "./support/figures";

/**
 * How much time the product itself adds between Submit and the finished evaluation: queue, database, files. Goal:
 * at most a second for each interview, for one and for twenty submitted at the same moment, and not growing faster than
 * their number.
 */
const LIMIT_MS = 1_000;
const ROUNDS = 5;
const AT_ONCE = [1, 20];

type Round = {
  /** From the submission to the last evaluation. */
  wall: number;
  /** The slowest interview, from its own submission. */
  slowest: number;
  /** While at least one request was with the AI server. */
  ai: number;
};

const folder = await mkdtemp(join(tmpdir(), "bench-evaluation-"));
const { server: postgres, templateUrl } = await startTestDatabase(
  join(folder, "database"),
  () => undefined,
);
const ai = await startRehearsal({ isRecording: true });
Object.assign(process.env, {
  NODE_ENV: "test",
  DATABASE_URL: templateUrl,
  DATA_DIR: folder,
  APP_URL: "http://localhost:3000",
  AUTH_SECRET: "a secret that only this benchmark knows",
  LINK_KEYS: "k1:a-link-key-that-only-this-benchmark-knows",
  SMTP_URL: "smtp://127.0.0.1:9",
  AI_PROVIDER: "openai",
  AI_BASE_URL: ai.baseUrl,
  AI_API_KEY: "bench",
});

// Only now: what these import reads the settings.
const { unwalledDb: db, lockSession } = await import("@/lib/db");
const { startWorker } = await import("@/lib/worker/worker");
const { sender } = await import("@/lib/queue/boss");
const { makeActor } = await import("../tests/support/make");
const { makeRecorded, submit } = await import("../tests/support/recorded");

const stopWorker = await startWorker();
const actor = await makeActor();
await measure(1, ai);

const results: { n: number; round: Round }[] = [];
for (const n of AT_ONCE)
  for (let i = 0; i < ROUNDS; i++)
    results.push({ n, round: await measure(n, ai) });

const lines = AT_ONCE.map((n) => {
  const rounds = results.filter((each) => each.n === n);
  const middle = (pick: (round: Round) => number) =>
    Math.round(median(rounds.map(({ round }) => pick(round))));
  return {
    interviews: n,
    "submit → evaluated, all (ms)": middle(({ wall }) => wall),
    "slowest one (ms)": middle(({ slowest }) => slowest),
    "AI server (ms)": middle((round) => round.ai),
    "own time per interview (ms)": middle(({ wall, ai }) => (wall - ai) / n),
  };
});
console.table(lines);

const [one, many] = lines;
const isQuick = lines.every(
  (line) => line["own time per interview (ms)"] <= LIMIT_MS,
);
const isLinear =
  many!["submit → evaluated, all (ms)"] <=
  one!["submit → evaluated, all (ms)"] * many!.interviews;
const passes = isQuick && isLinear;

await stopWorker();
await (await sender()).stop({ graceful: false });
await Promise.all([db.$disconnect(), lockSession.$disconnect(), ai.stop()]);
await postgres.stop();
await rm(folder, { recursive: true, force: true });
console.log(
  `${passes ? "PASS" : "FAIL"} evaluation: own time ${lines
    .map(
      (line) =>
        `${line["own time per interview (ms)"]} ms each for ${line.interviews}`,
    )
    .join(
      ", ",
    )}; slowest of ${many!.interviews} ${many!["slowest one (ms)"]} ms (limit ${LIMIT_MS} ms each, linear)`,
);
process.exit(passes ? 0 : 1);

/** Submits n recorded interviews of two answers at one moment and waits until all are evaluated. */
async function measure(n: number, server: RehearsalServer): Promise<Round> {
  const interviews = [];
  for (let i = 0; i < n; i++) interviews.push(await makeRecorded(actor));
  const ids = interviews.map(({ id }) => id);
  await until(
    async () =>
      (await db.take.count({
        where: { interviewId: { in: ids }, status: "READY" },
      })) ===
      2 * n,
  );
  server.requests.length = 0;
  const begin = performance.now();
  await Promise.all(interviews.map((interview) => submit(interview)));
  await until(
    async () =>
      (await db.interview.count({
        where: { id: { in: ids }, evaluationStatus: "DONE" },
      })) === n,
  );
  const wall = performance.now() - begin;
  const rows = await db.interview.findMany({ where: { id: { in: ids } } });
  return {
    wall,
    slowest: Math.max(
      ...rows.map(
        (row) => row.evaluatedAt!.getTime() - row.completedAt!.getTime(),
      ),
    ),
    ai: busyTime(server.requests),
  };
}

/** Length of the union of the requests' times: what several did side by side counts once. */
function busyTime(requests: { startedAt: number; endedAt: number }[]): number {
  let busy = 0;
  let until = 0;
  for (const { startedAt, endedAt } of requests.toSorted(
    (a, b) => a.startedAt - b.startedAt,
  )) {
    busy += Math.max(0, endedAt - Math.max(startedAt, until));
    until = Math.max(until, endedAt);
  }
  return busy;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((wake) => setTimeout(wake, 20));
}
