import { spawnSync } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProduct } from "../../bench/support/product";
import { seeded } from "./support/random";

/**
 * Whether answers survive a disk that fills in mid-answer and is emptied again: candidates send their recordings to a
 * small disk of its own, half of them by a server that keeps a floor free and half by one that writes until the disk
 * itself refuses. Each time it is full until everybody was told so. Needs root, to mount it.
 * FAULTS_SEED=… fills it at the same moments again.
 */
const DISK_MB = 128;
const FLOOR_MB = 16;
const CANDIDATES = 6;
const SLICE = 512 * 1024;
const SLICES = 16;
const FILLINGS = 6;
/** A full disk still takes so much, so that it ends in the middle of a slice. */
const LEFT = 1_300_000;

const seed = Number(process.env.FAULTS_SEED || randomInt(1_000_000));
const random = seeded(seed);
const say = (line: string) => console.log(line);
say(`Seed ${seed}.`);

const disk = mkdtempSync(join(tmpdir(), "faults-disk-"));
const options = `size=${DISK_MB}m`;
if (spawnSync("mount", ["-t", "tmpfs", "-o", options, "disk", disk]).status) {
  say("FAIL disk: a disk of its own can’t be mounted (needs root on Linux)");
  process.exit(1);
}
process.once("exit", () => {
  spawnSync("umount", ["-l", disk]);
  rmSync(disk, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => process.exit(1));

const { stack, stop } = await startProduct("disk", {
  workers: 0,
  webs: [{ MIN_FREE_DISK_MB: "0" }, { MIN_FREE_DISK_MB: String(FLOOR_MB) }],
  settings: { DATA_DIR: disk },
});
// Only now: what these import reads the settings.
const { db } = await import("../support/db");
const { stopSender } = await import("@/lib/queue/boss");
const { noRoomWords } = await import("@/lib/storage/space");
const { segmentFolder } = await import("@/lib/storage/segments");
const uploads = await import("../support/uploads");

const started = performance.now();
const filler = join(disk, "filler");
const moments = Array.from(
  { length: FILLINGS },
  (_, n) => Math.floor(((n + random()) * CANDIDATES * SLICES) / FILLINGS) + 1,
);
/** Who has not been told yet that it is full; null while it is not. */
let untold: Set<number> | null = null;
let acknowledged = 0;
let told = 0;
const wrong: string[] = [];
const sending = new Set<number>();

const sent = await Promise.all(
  Array.from({ length: CANDIDATES }, (_, n) => sendAnswer(n)),
);
let lost = 0;
let unfinished = 0;
for (const { upload, bytes } of sent) {
  const stored = await readFile(join(segmentFolder(), upload.segmentId));
  if (!stored.equals(bytes)) lost += 1;
  const take = await db.take.findUniqueOrThrow({
    where: { id: upload.takeId },
  });
  if (take.status !== "FINISHED" || take.bytes !== BigInt(bytes.length))
    unfinished += 1;
}
const seconds = (performance.now() - started) / 1000;
await db.$disconnect();
await stopSender();
await stop();

const expectations: [string, boolean][] = [
  [`the disk was full ${FILLINGS} times`, moments.length === 0],
  ["everybody was told at least once each time", told >= FILLINGS],
  ["nothing acknowledged was lost, and every answer is whole", lost === 0],
  ["every answer was finished", unfinished === 0],
  ["no answer but those expected", wrong.length === 0],
];
const broken = expectations.filter(([, holds]) => !holds);
for (const [words] of broken) say(`Failed: ${words}.`);
for (const words of wrong) say(words);
say(
  `${broken.length === 0 ? "PASS" : "FAIL"} disk: ${CANDIDATES} answers of ${(SLICE * SLICES) / 1024 / 1024} MiB in ${seconds.toFixed(0)} s, full ${FILLINGS} times, ${told} times told with 507, ${lost} answers with a byte lost, ${unfinished} not finished, ${wrong.length} other failures (seed ${seed})`,
);
process.exit(broken.length === 0 ? 0 : 1);

/** A candidate's whole answer, sent as the recorder does: after each failure it asks how far the server is. */
async function sendAnswer(n: number) {
  const upload = await uploads.makeUpload();
  const bytes = randomBytes(SLICE * SLICES);
  const url = `${stack.webUrls[n % 2]}${uploads.pathOf(upload)}`;
  sending.add(n);
  let safe = 0;
  while (safe < bytes.length) {
    const offset = await sizeAt(url, upload);
    if (offset < safe) wrong.push(`${safe} bytes acknowledged, ${offset} kept`);
    const slice = bytes.subarray(offset, offset + SLICE);
    const response = await fetch(url, {
      method: "PATCH",
      headers: {
        ...uploads.ownHeaders(upload),
        ...uploads.patchHeaders(offset),
      },
      body: slice,
    });
    if (response.status === 204) {
      safe = Number(response.headers.get("upload-offset"));
      await fillIfDue();
    } else await hearFull(n, response);
  }
  sending.delete(n);
  await emptyOnceTold(n);
  const slices = Array.from({ length: SLICES }, (_, at) =>
    bytes.subarray(at * SLICE, (at + 1) * SLICE),
  );
  const finished = await uploads.finish(
    upload,
    uploads.reportOf(upload, slices),
  );
  if (!(finished as { ok: boolean }).ok)
    wrong.push(`finish: ${JSON.stringify(finished)}`);
  return { upload, bytes };
}

async function sizeAt(
  url: string,
  upload: Awaited<ReturnType<typeof uploads.makeUpload>>,
): Promise<number> {
  const { status, headers } = await fetch(url, {
    method: "HEAD",
    headers: uploads.ownHeaders(upload),
  });
  if (status !== 200) throw new Error(`HEAD answered ${status}`);
  return Number(headers.get("upload-offset"));
}

async function fillIfDue(): Promise<void> {
  acknowledged += 1;
  if (untold || !moments[0] || acknowledged < moments[0]) return;
  moments.shift();
  untold = new Set(sending);
  const { bavail, bsize } = await statfs(disk);
  const left = Math.max(0, bavail * bsize - LEFT);
  // Those who send take some of it meanwhile; then it is full to the last byte.
  await writeFile(filler, Buffer.alloc(left)).catch(() => undefined);
}

async function hearFull(n: number, response: Response): Promise<void> {
  const words = await response.text();
  if (response.status !== 507 || words !== noRoomWords)
    wrong.push(`PATCH answered ${response.status}: ${words}`);
  told += 1;
  await emptyOnceTold(n);
  await new Promise((wake) => setTimeout(wake, 50));
}

async function emptyOnceTold(n: number): Promise<void> {
  untold?.delete(n);
  if (untold?.size !== 0) return;
  await rm(filler, { force: true });
  untold = null;
}
