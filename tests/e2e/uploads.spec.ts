import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readlinkSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { request, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { db } from "@/lib/db";
import { writeFile } from "@/lib/storage/files";
import { begin, makeStarted } from "../support/candidate-steps";
import { startStack, type Stack } from "../support/stack";

const MiB = 1024 * 1024;

let stack: Stack;

test.beforeAll(async () => {
  stack = await startStack();
});

test.afterAll(async () => {
  await stack.stop();
});

test("R2: a PATCH of 12 MiB arrives whole", async () => {
  const upload = await makeUpload();
  const bytes = randomBytes(12 * MiB);
  const answer = await patch(upload, 0, bytes);
  expect(answer.status).toBe(204);
  expect(answer.offset).toBe(12 * MiB);
  expect(await stored(upload)).toBe(sha256(bytes));
});

test("R2: a PATCH that is cut after 6 MiB keeps what arrived, and the rest is added where it stopped", async () => {
  const upload = await makeUpload();
  const bytes = randomBytes(12 * MiB);
  await cutPatch(upload, bytes, 6 * MiB);
  await expect
    .poll(async () => (await head(upload)).offset)
    .toBeGreaterThanOrEqual(5.9 * MiB);
  let { offset } = await head(upload);
  while (offset < bytes.length)
    ({ offset } = await patch(upload, offset, bytes.subarray(offset)));
  expect(await stored(upload)).toBe(sha256(bytes));
});

test("R8: one slice of 50 MB is taken, and bytes beyond the cap are not", async () => {
  const upload = await makeUpload();
  const bytes = randomBytes(50_000_000);
  expect(await patch(upload, 0, bytes)).toMatchObject({ offset: bytes.length });
  // The server does not listen to the end of what is too much; the connection may break before its answer is read.
  const more = patch(upload, bytes.length, randomBytes(80_000_000));
  await more.then(
    ({ status }) => expect(status).toBe(413),
    () => undefined,
  );
  expect(await head(upload)).toMatchObject({ offset: bytes.length });
});

test("R1: overlapping requests of one source never change what was acknowledged", async () => {
  const upload = await makeUpload();
  const bytes = randomBytes(3 * MiB);
  await Promise.all([
    patch(upload, 0, bytes),
    patch(upload, 0, bytes.subarray(0, MiB)),
    patch(upload, 0, bytes.subarray(0, 2 * MiB)),
  ]);
  let { offset } = await head(upload);
  while (offset < bytes.length)
    ({ offset } = await patch(upload, offset, bytes.subarray(offset)));
  expect(await stored(upload)).toBe(sha256(bytes));
});

test("S1: nobody but the candidate of the recorder's own page may send or ask", async () => {
  const upload = await makeUpload();
  const other = await makeUpload();
  const body = Buffer.from("hello");
  const strangers: [Upload, Record<string, string>][] = [
    [{ ...upload, cookie: "" }, {}],
    [{ ...upload, cookie: other.cookie }, {}],
    [{ ...other, segmentId: upload.segmentId }, {}],
    [upload, { Origin: "https://elsewhere.example" }],
  ];
  for (const [asked, headers] of strangers) {
    const { status } = await patch(asked, 0, body, headers);
    expect([403, 404]).toContain(status);
  }
  expect((await patch(upload, 0, body, { Origin: "" })).status).toBe(403);
  expect(await head(upload)).toMatchObject({ status: 200, offset: 0 });
});

test("tus's own GET and DELETE are not there", async () => {
  const upload = await makeUpload();
  for (const method of ["GET", "DELETE", "POST"])
    expect((await send(upload, method, {})).status).toBe(405);
});

test("R9: an older recorder is told that it was taken over, and what it recorded still arrives", async () => {
  const upload = await makeUpload();
  const bytes = Buffer.from("recorded before");
  const mine = await patch(upload, 0, bytes.subarray(0, 5));
  expect(mine.recorder).toBeUndefined();
  await db.interview.updateMany({
    where: { publicId: upload.publicId },
    data: { recorderId: "another tab" },
  });
  const told = await patch(upload, 5, bytes.subarray(5));
  expect(told).toMatchObject({ status: 204, recorder: "lost" });
  expect(await stored(upload)).toBe(sha256(bytes));
});

test("R3: finishing tells that bytes are missing, then gives the same receipt every time", async () => {
  const upload = await makeUpload();
  const bytes = randomBytes(1000);
  const slices = [bytes.subarray(0, 600), bytes.subarray(600)];
  const digest = sha256(
    Buffer.concat(slices.map((slice) => Buffer.from(sha256(slice), "hex"))),
  );
  const whole = sha256(Buffer.from(digest, "hex"));
  const report = {
    segments: [{ id: upload.segmentId, sliceBytes: [600, 400], digest }],
    digest: whole,
    telemetry: { notes: [] },
  };
  await patch(upload, 0, slices[0]!);
  expect(await finish(upload, report)).toMatchObject({
    ok: false,
    error: { code: "conflict" },
  });
  await patch(upload, 600, slices[1]!);
  const first = await finish(upload, report);
  expect(first).toMatchObject({ ok: true, value: { bytes: 1000 } });
  expect(await finish(upload, report)).toEqual(first);
  const event = await db.event.findFirstOrThrow({
    where: {
      kind: "take.finished",
      interview: { publicId: upload.publicId },
    },
  });
  expect(event.data).toMatchObject({ isIntact: true });
  expect((await patch(upload, 1000, bytes)).status).toBe(404);
});

test("R11: a recording is played in ranges, privately, with its stored type", async () => {
  const recording = await makeRecording();
  const whole = await play(recording, {});
  expect(whole).toMatchObject({ status: 200, bytes: 1000 });
  expect(whole.headers).toMatchObject({
    "accept-ranges": "bytes",
    "cache-control": "private, no-store",
    "content-type": "video/webm",
    "x-content-type-options": "nosniff",
  });
  const part = await play(recording, { Range: "bytes=100-199" });
  expect(part).toMatchObject({ status: 206, bytes: 100 });
  expect(part.headers["content-range"]).toBe("bytes 100-199/1000");
  const beyond = await play(recording, { Range: "bytes=1000-" });
  expect(beyond.status).toBe(416);
  expect(beyond.headers["content-range"]).toBe("bytes */1000");
  const asked = await play(recording, {}, "HEAD");
  expect(asked).toMatchObject({ status: 200, bytes: 0 });
  expect(asked.headers["accept-ranges"]).toBe("bytes");
  expect((await play({ ...recording, cookie: "" }, {})).status).toBe(403);
});

test("R11: 200 aborted playbacks leave no file open", async () => {
  const recording = await makeRecording(20 * MiB);
  const stop = await startPlayback(recording);
  expect(openRecordings()).not.toEqual([]);
  stop();
  for (let i = 0; i < 200; i++) (await startPlayback(recording))();
  await expect.poll(() => openRecordings()).toEqual([]);
});

type Upload = {
  publicId: string;
  segmentId: string;
  takeId: string;
  cookie: string;
};

async function makeUpload(): Promise<Upload> {
  const { access, recorderId } = await makeStarted();
  const { segmentId, takeId } = await begin(access, recorderId);
  recorders.set(segmentId, recorderId);
  const { publicId } = access;
  return { publicId, segmentId, takeId, cookie: cookieOf(access) };
}

const recorders = new Map<string, string>();

function cookieOf({ publicId, cookie }: { publicId: string; cookie: string }) {
  return `__Host-i-${publicId}=${cookie}`;
}

async function makeRecording(size = 1000) {
  const { access, recorderId } = await makeStarted();
  const { takeId } = await begin(access, recorderId);
  const key = `takes/${takeId}/part-0.webm`;
  await writeFile(key, randomBytes(size));
  await db.take.update({
    where: { id: takeId },
    data: {
      status: "READY",
      parts: [{ key, mimeType: "video/webm", bytes: size, durationMs: 1 }],
    },
  });
  const path = `/api/recordings/${takeId}/0?interview=${access.publicId}`;
  return { path, cookie: cookieOf(access) };
}

function head(upload: Upload) {
  return send(upload, "HEAD", {});
}

function patch(
  upload: Upload,
  offset: number,
  body: Buffer,
  headers: Record<string, string> = {},
) {
  return send(upload, "PATCH", { ...patchHeaders(offset), ...headers }, body);
}

function patchHeaders(offset: number) {
  return {
    "Content-Type": "application/offset+octet-stream",
    "Upload-Offset": String(offset),
  };
}

async function send(
  upload: Upload,
  method: string,
  headers: Record<string, string>,
  body?: Buffer,
) {
  const response = await ask(pathOf(upload), {
    method,
    headers: { ...ownHeaders(upload), ...headers },
    body,
  });
  return {
    status: response.status,
    offset: Number(response.headers["upload-offset"]),
    recorder: response.headers["x-recorder"],
  };
}

function pathOf({ publicId, segmentId }: Upload): string {
  return `/api/uploads/${publicId}/segments/${segmentId}`;
}

function ownHeaders(upload: Upload) {
  return {
    Cookie: upload.cookie,
    Origin: stack.appUrl,
    "Tus-Resumable": "1.0.0",
    "X-Recorder": recorders.get(upload.segmentId) ?? "",
  };
}

/** Sends the beginning of a PATCH and pulls the plug. */
async function cutPatch(upload: Upload, bytes: Buffer, after: number) {
  const outgoing = request(stack.appUrl + pathOf(upload), {
    method: "PATCH",
    headers: {
      ...ownHeaders(upload),
      ...patchHeaders(0),
      "Content-Length": bytes.length,
    },
  });
  const failed = new Promise((resolve) => outgoing.once("error", resolve));
  outgoing.write(bytes.subarray(0, after));
  // Gone from here is not yet there: the server has read it when its file has grown.
  await expect
    .poll(async () => (await head(upload)).offset)
    .toBeGreaterThanOrEqual(5.9 * MiB);
  outgoing.destroy(new Error("cut"));
  await failed;
}

async function finish(upload: Upload, report: unknown): Promise<unknown> {
  const { text } = await ask(
    `/api/uploads/${upload.publicId}/takes/${upload.takeId}/finish`,
    {
      method: "POST",
      headers: { ...ownHeaders(upload), "Content-Type": "application/json" },
      body: Buffer.from(JSON.stringify(report)),
    },
  );
  return JSON.parse(text);
}

async function play(
  recording: { path: string; cookie: string },
  headers: Record<string, string>,
  method = "GET",
) {
  const {
    status,
    headers: answered,
    bytes,
  } = await ask(recording.path, {
    method,
    headers: { Cookie: recording.cookie, ...headers },
  });
  return { status, headers: answered, bytes };
}

/** Reads the beginning and then no more, as a paused player does, until it is stopped. */
function startPlayback(recording: { path: string; cookie: string }) {
  return new Promise<() => void>((resolve, reject) => {
    const outgoing = request(
      stack.appUrl + recording.path,
      { headers: { Cookie: recording.cookie } },
      (response) => {
        response.once("data", () => {
          response.pause();
          resolve(() => response.destroy());
        });
      },
    );
    outgoing.once("error", reject);
    outgoing.end();
  });
}

/** Recordings that any process of this machine which we may look into holds open. */
function openRecordings(): string[] {
  const folder = join(stack.dataDir, "recordings");
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return readdirSync(`/proc/${pid}/fd`).map(
          (fd) => `/proc/${pid}/fd/${fd}`,
        );
      } catch {
        return [];
      }
    })
    .map((link) => {
      try {
        return readlinkSync(link);
      } catch {
        return "";
      }
    })
    .filter((path) => path.startsWith(folder));
}

async function ask(
  path: string,
  init: { method: string; headers: Record<string, string>; body?: Buffer },
) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = Object.entries(init.headers).filter(([, value]) => value);
    const outgoing = request(
      stack.appUrl + path,
      { method: init.method, headers: Object.fromEntries(headers) },
      resolve,
    );
    outgoing.once("error", reject);
    outgoing.end(init.body);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    bytes: body.length,
    text: body.toString(),
  };
}

async function stored(upload: Upload): Promise<string> {
  const folder = join(stack.dataDir, "recordings", "uploads");
  return sha256(await readFile(join(folder, upload.segmentId)));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
