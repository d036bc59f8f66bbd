import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { Agent, request, type IncomingMessage } from "node:http";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { candidateCookie } from "@/lib/auth/candidate-session";
import { paths } from "@/lib/paths";
import { startChild } from "../scripts/children";
import { anyPort } from "../scripts/ports";
import { sessionCookie } from "./support/session-cookie";
import { median, percentile, round } from "./support/figures";
import { startProduct } from "./support/product";

/**
 * Whether one web process takes the recordings of many candidates at once:
 * - Paced: each of a hundred sends what a recorder makes, 300 kB every two seconds for a minute. Behind is whoever's
 *   slice is not acknowledged when the next one is due.
 * - Unpaced: slices of 1 MB as fast as they are taken, against a bare Node server that streams the same bytes to the same
 *   disk; in turns, so that a busy moment meets both.
 * - Playback: how long until the first byte of a range somewhere in a large recording.
 */
const CANDIDATES = 100;
const PACED = { sliceBytes: 300_000, everyMs: 2_000, seconds: 60 };
const UNPACED = { sliceBytes: 1_000_000, slices: 48, streams: 4, rounds: 7 };
const PLAYBACK = { bytes: 64 * 1024 * 1024, ranges: 300 };
const LIMITS = { ackMs: 300, growth: 1.2, ratio: 0.6, firstByteMs: 50 };

const { stack, folder, stop } = await startProduct("upload");
// Only now: what these import reads the settings.
const { unwalledDb: db } = await import("@/lib/db");
const { writeFile } = await import("@/lib/storage/files");
const { storageKeys } = await import("@/lib/storage/keys");
const { begin, makeStarted } = await import("../tests/support/candidate-steps");

const paced = await sendPaced();
const ratios = await sendUnpaced();
const firstBytes = await playRanges();
await db.$disconnect();
await stop();

const ack = round(percentile(paced.acks, 95));
const ratio = round(median(ratios), 2);
const firstByte = round(percentile(firstBytes, 95));
console.table({
  "slices acknowledged": paced.acks.length,
  "acknowledgement p50 (ms)": round(median(paced.acks)),
  "acknowledgement p95 (ms)": ack,
  "slowest acknowledgement (ms)": round(Math.max(...paced.acks)),
  "slices behind": paced.behind,
  "server memory, second third (MB)": paced.memory[0],
  "server memory, last third (MB)": paced.memory[1],
  "unpaced, of a bare server": ratios.map((each) => round(each, 2)).join(" "),
  "first byte of a range p50 (ms)": round(median(firstBytes)),
  "first byte of a range p95 (ms)": firstByte,
});
console.log(
  `The machine was asked for ${round(loadavg()[1]!)} processors at a time and has ${availableParallelism()}.`,
);
const growth = round(paced.memory[1]! / paced.memory[0]!, 2);
const passes =
  paced.behind === 0 &&
  ack <= LIMITS.ackMs &&
  growth <= LIMITS.growth &&
  ratio >= LIMITS.ratio &&
  firstByte <= LIMITS.firstByteMs;
console.log(
  `${passes ? "PASS" : "FAIL"} upload: ${CANDIDATES} candidates, ${paced.behind} slices behind (limit 0), acknowledged in ${ack} ms p95 (limit ${LIMITS.ackMs}), memory × ${growth} (limit ${LIMITS.growth}); ${ratio} × a bare server (limit ${LIMITS.ratio}); first byte in ${firstByte} ms p95 (limit ${LIMITS.firstByteMs})`,
);
process.exit(passes ? 0 : 1);

/** Where bytes go, and what must be said with them. */
type Sink = { url: string; headers: Record<string, string> };

/** The segment that a new candidate's recorder has just begun. */
async function beginSegment(): Promise<Sink> {
  const { access, recorderId } = await makeStarted();
  const { segmentId } = await begin(access, recorderId);
  return {
    url: `${stack.appUrl}/api/uploads/${access.publicId}/segments/${segmentId}`,
    headers: {
      cookie: `${candidateCookie(access.publicId)}=${access.cookie}`,
      origin: stack.appUrl,
      "tus-resumable": "1.0.0",
      "x-recorder": recorderId,
      "content-type": "application/offset+octet-stream",
    },
  };
}

async function sendPaced() {
  const sinks: Sink[] = [];
  for (let i = 0; i < CANDIDATES; i++) sinks.push(await beginSegment());
  const slice = randomBytes(PACED.sliceBytes);
  const slices = (PACED.seconds * 1_000) / PACED.everyMs;
  const acks: number[] = [];
  let behind = 0;

  const begun = performance.now();
  const memory: { at: number; mb: number }[] = [];
  const watch = setInterval(
    () => memory.push({ at: performance.now() - begun, mb: webMemory() }),
    1_000,
  );
  await Promise.all(
    sinks.map(async (sink, candidate) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const first = (candidate / CANDIDATES) * PACED.everyMs;
      for (let n = 0; n < slices; n++) {
        const due = begun + first + n * PACED.everyMs;
        await new Promise((resolve) =>
          setTimeout(resolve, Math.max(0, due - performance.now())),
        );
        const sentAt = performance.now();
        await patch(sink, n * slice.length, slice, agent);
        acks.push(performance.now() - sentAt);
        if (performance.now() > due + PACED.everyMs) behind++;
      }
      agent.destroy();
    }),
  );
  clearInterval(watch);
  const third = (PACED.seconds * 1_000) / 3;
  const memoryIn = (from: number) =>
    Math.round(
      percentile(
        memory
          .filter(({ at }) => at >= from && at < from + third)
          .map(({ mb }) => mb),
        50,
      ),
    );
  return { acks, behind, memory: [memoryIn(third), memoryIn(2 * third)] };
}

/** How much of the bare server's throughput the product's is, round by round. */
async function sendUnpaced(): Promise<number[]> {
  const slice = randomBytes(UNPACED.sliceBytes);
  const target = join(folder, "bare");
  await mkdir(target);
  const port = await anyPort();
  const bare = startChild({
    name: "The bare server",
    args: [
      join(import.meta.dirname, "support", "bare-server.mjs"),
      String(port),
      target,
    ],
    env: process.env,
    isReady: () =>
      fetch(`http://127.0.0.1:${port}/`).then(
        ({ ok }) => ok,
        () => false,
      ),
  });
  await bare.ready;
  const ratios: number[] = [];
  // The first round is for warming up.
  for (let n = 0; n <= UNPACED.rounds; n++) {
    const streams = Array.from({ length: UNPACED.streams }, (_, i) => i);
    const product = await secondsOf(
      await Promise.all(streams.map(() => beginSegment())),
      slice,
    );
    const peer = await secondsOf(
      streams.map((i) => ({
        url: `http://127.0.0.1:${port}/${n}-${i}`,
        headers: {},
      })),
      slice,
    );
    if (n > 0) ratios.push(peer / product);
  }
  await bare.stop();
  return ratios;
}

async function secondsOf(sinks: Sink[], slice: Buffer): Promise<number> {
  const begun = performance.now();
  await Promise.all(
    sinks.map(async (sink) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (let n = 0; n < UNPACED.slices; n++)
        await patch(sink, n * slice.length, slice, agent);
      agent.destroy();
    }),
  );
  return (performance.now() - begun) / 1_000;
}

/** Milliseconds until the first byte of ranges, as a recruiter asks for them who jumps to and fro. */
async function playRanges(): Promise<number[]> {
  const { actor, access, recorderId } = await makeStarted();
  const { takeId } = await begin(access, recorderId);
  const key = storageKeys.takePart(takeId, 0, "webm");
  await writeFile(key, randomBytes(PLAYBACK.bytes));
  const part = { mimeType: "video/webm", bytes: PLAYBACK.bytes, durationMs: 1 };
  await db.take.update({
    where: { id: takeId },
    data: { status: "READY", parts: [{ key, ...part }] },
  });
  const cookie = await sessionCookie(actor);
  const agent = new Agent();
  const times: number[] = [];
  for (let n = 0; n < PLAYBACK.ranges; n++) {
    const start = Math.floor(Math.random() * PLAYBACK.bytes);
    const begun = performance.now();
    const response = await answerOf(
      stack.appUrl + paths.recording(takeId),
      "GET",
      { cookie, range: `bytes=${start}-` },
      agent,
    );
    if (response.statusCode !== 206)
      throw new Error(`A range was answered with ${response.statusCode}.`);
    await new Promise((resolve) => response.once("data", resolve));
    times.push(performance.now() - begun);
    response.destroy();
  }
  return times;
}

async function patch(
  { url, headers }: Sink,
  offset: number,
  body: Buffer,
  agent: Agent,
): Promise<void> {
  const response = await answerOf(
    url,
    "PATCH",
    {
      ...headers,
      "upload-offset": String(offset),
      "content-length": String(body.length),
    },
    agent,
    body,
  );
  response.resume();
  if (response.statusCode !== 204)
    throw new Error(`A slice was answered with ${response.statusCode}.`);
  await new Promise((resolve) => response.once("end", resolve));
}

function answerOf(
  url: string,
  method: string,
  headers: Record<string, string>,
  agent: Agent,
  body?: Buffer,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent }, resolve);
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}

/** Megabytes of memory that the web process holds. */
function webMemory(): number {
  const status = readFileSync(`/proc/${stack.web.pid()}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)![1]) / 1024;
}
