import { percentile, round } from "../../bench/support/figures";
import { startProduct } from "../../bench/support/product";
import { bombs, readWithoutIndex } from "../support/bombs/all";
import { inTurns } from "../support/in-turns";
import { memoryOfTree } from "../support/memory";

/**
 * Whether files that are made to take a parser's memory or time harm anybody but who sent them (W1). Hostile candidates
 * upload them all as answers, some at once, while others record as usual: each is rejected in words and at the first
 * try, the worker with what it starts stays within its memory, and nobody waits longer.
 */
const AT_ONCE = 4;
const ROUNDS = 3;
const NEIGHBOURS = { count: 10, everyMs: 500, sliceBytes: 150_000 };
const LIMITS = { seconds: 10, grownMB: 256, slower: 2 };
/** Acknowledged faster than this, twice as long is nothing that anybody notices, and mostly chance. */
const NOTICED_MS = 10;
const PATIENCE_MS = 60_000;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => process.exit(1));

const { stack, stop } = await startProduct("bombs");
// Only now: what these import reads the settings.
const { unwalledDb: db } = await import("@/lib/db");
const { stopSender } = await import("@/lib/queue/boss");
const { paths } = await import("@/lib/paths");
const { ask, finish, makeUpload, patch, reportOf } =
  await import("../support/uploads");

const say = (line: string) => console.log(line);
const faults: string[] = [];
const times: number[] = [];
const waits = { quiet: [] as number[], meanwhile: [] as number[] };
let during: keyof typeof waits = "quiet";

const neighbours = await startNeighbours();
await rest(10_000);
const worker = stack.workers[0]!;
const pid = worker.pid();
const idleMB = memoryOfTree(pid);
let peakMB = 0;
const watch = setInterval(() => {
  peakMB = Math.max(peakMB, memoryOfTree(pid));
}, 100);

for (let round = 0; round < ROUNDS; round++) {
  during = "quiet";
  await rest(10_000);
  during = "meanwhile";
  const began = performance.now();
  await inTurns(AT_ONCE, Object.entries(bombs), explode);
  say(
    `Round ${round + 1} of ${ROUNDS}: ${Object.keys(bombs).length} bombs in ${Math.round((performance.now() - began) / 1_000)} s.`,
  );
  await rest(2_000);
}
clearInterval(watch);
await neighbours.stop();
if (worker.pid() !== pid) faults.push("The worker was started anew.");
const again = await db.$queryRaw<{ tries: number }[]>`
  SELECT retry_count AS tries FROM pgboss.job
  WHERE name = 'take.join' AND retry_count > 0`;
if (again.length > 0) faults.push(`${again.length} takes were joined again.`);
await stopSender();
await db.$disconnect();
await stop();

const grownMB = Math.round(peakMB - idleMB);
const slowest = round(Math.max(...times));
const [quiet, meanwhile] = [waits.quiet, waits.meanwhile].map((all) =>
  percentile(all, 95),
) as [number, number];
const slower = round(meanwhile / Math.max(quiet, NOTICED_MS), 2);
for (const fault of faults) say(fault);
const passes =
  faults.length === 0 &&
  grownMB <= LIMITS.grownMB &&
  slowest <= LIMITS.seconds &&
  slower <= LIMITS.slower;
console.log(
  `${passes ? "PASS" : "FAIL"} bombs: ${times.length} sent, ${faults.length} faults (limit 0); each settled within ${slowest} s (limit ${LIMITS.seconds}); worker + ${grownMB} MB (limit ${LIMITS.grownMB}); neighbours' p95 ${round(quiet)} ms, meanwhile ${round(meanwhile)} ms, × ${slower} (limit ${LIMITS.slower})`,
);
process.exit(passes ? 0 : 1);

/** Uploads it as a whole answer, and waits until it is known what it is worth. */
async function explode([name, make]: [string, () => Buffer]): Promise<void> {
  const bomb = make();
  const isMp4 = name.startsWith("MP4");
  const upload = await makeUpload(isMp4 ? "audio/mp4" : "audio/webm");
  const { status } = await patch(upload, 0, bomb);
  if (status !== 204) {
    faults.push(`${name}: not taken (${status}).`);
    return;
  }
  await finish(upload, reportOf(upload, [bomb]));
  const began = performance.now();
  while (performance.now() - began < PATIENCE_MS) {
    const take = await db.take.findUniqueOrThrow({
      where: { id: upload.takeId },
    });
    if (take.status !== "FINISHED") {
      times.push((performance.now() - began) / 1_000);
      const isAsMeant = readWithoutIndex.includes(name)
        ? take.status === "READY"
        : /^The recording .*\.$/.test(take.failure ?? "");
      if (!isAsMeant)
        faults.push(`${name}: ${take.status}, ${take.failure ?? "no words"}.`);
      return;
    }
    await rest(50);
  }
  faults.push(`${name}: still waited for after ${PATIENCE_MS / 1_000} s.`);
}

/** Candidates whose recorders send slices, and who look at their page, and how long they wait for each. */
async function startNeighbours() {
  let isOver = false;
  const slice = Buffer.alloc(NEIGHBOURS.sliceBytes, 1);
  const uploads = [];
  for (let n = 0; n < NEIGHBOURS.count; n++) uploads.push(await makeUpload());
  const lives = uploads.map(async (upload, n) => {
    await rest((n / NEIGHBOURS.count) * NEIGHBOURS.everyMs);
    for (let sent = 0; !isOver; sent++) {
      await timed(() => patch(upload, sent * slice.length, slice));
      await timed(() =>
        ask(paths.candidateInterview(upload.access.publicId), {
          headers: { cookie: upload.cookie },
        }),
      );
      await rest(NEIGHBOURS.everyMs);
    }
  });
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(lives);
    },
  };
}

async function timed(
  request: () => Promise<{ status: number }>,
): Promise<void> {
  const began = performance.now();
  const { status } = await request();
  waits[during].push(performance.now() - began);
  if (status >= 400) faults.push(`A neighbour got ${status}.`);
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
