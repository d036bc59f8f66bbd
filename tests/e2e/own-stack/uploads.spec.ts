import { expect, test } from "@playwright/test";
import { randomBytes } from "node:crypto";
import { readdirSync, readlinkSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { keepTake, submitInterview } from "@/lib/answers/mutations";
import { answerHeaders } from "@/lib/auth/headers";
import { paths } from "@/lib/paths";
import { writeFile } from "@/lib/storage/files";
import { segmentFolder } from "@/lib/storage/segments";
import { begin, makeStarted } from "@/tests/support/candidate-steps";
import { db } from "@/tests/support/db";
import {
  startRehearsedStack,
  type RehearsedStack,
} from "@/tests/support/rehearsed-stack";
import {
  ask,
  cookieOf,
  finish,
  head,
  makeUpload,
  MiB,
  patch,
  reportOf,
  send,
  sendRest,
  sha256,
  stored,
  type Upload,
} from "@/tests/support/uploads";

let stack: RehearsedStack;

test.beforeAll(async () => {
  stack = await startRehearsedStack();
});

test.afterAll(() => stack?.stop());

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
  await sendRest(upload, bytes);
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
    where: { id: upload.access.interviewId },
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
  const report = reportOf(upload, slices);
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
      interviewId: upload.access.interviewId,
    },
  });
  expect(event.data).toMatchObject({ isIntact: true });
  expect((await patch(upload, 1000, bytes)).status).toBe(404);
});

test("R3: bytes that storage does not hold as they were recorded are sent again, so that the right ones are kept", async () => {
  const upload = await makeUpload();
  const bytes = randomBytes(300_000);
  const slices = [bytes.subarray(0, 200_000), bytes.subarray(200_000)];
  const report = reportOf(upload, slices);
  await sendRest(upload, bytes);
  await flipByte(upload, 250_000);
  const missing = { ok: false, error: { code: "conflict" } };
  expect(await finish(upload, report)).toMatchObject(missing);
  expect(await head(upload)).toMatchObject({ offset: 0 });
  expect(await finish(upload, report)).toMatchObject(missing);
  await sendRest(upload, bytes);
  expect(await finish(upload, report)).toMatchObject({ ok: true });
  expect(await stored(upload)).toBe(sha256(bytes));
});

test("R3: bytes that differ a second time are taken as they are", async () => {
  const upload = await makeUpload();
  const bytes = randomBytes(1000);
  const report = reportOf(upload, [bytes]);
  for (const result of [{ ok: false }, { ok: true, value: { bytes: 1000 } }]) {
    await sendRest(upload, bytes);
    await flipByte(upload, 500);
    expect(await finish(upload, report)).toMatchObject(result);
  }
});

// What Safari records, which no machine of ours runs.
test("R7: a fragmented MP4 of H.264 and AAC, sent in slices, is finished, played in ranges and transcribed by its sound alone", async () => {
  const upload = await makeUpload("video/mp4;codecs=avc1.42E01E,mp4a.40.2");
  const { access, cookie, takeId } = upload;
  const fixture = join(import.meta.dirname, "../../fixtures/answer-aac.mp4");
  const bytes = await readFile(fixture);
  const size = Math.ceil(bytes.length / 3);
  const slices = [0, 1, 2].map((n) => bytes.subarray(n * size, (n + 1) * size));
  let sent = 0;
  for (const slice of slices) sent = (await patch(upload, sent, slice)).offset;
  expect(sent).toBe(bytes.length);
  const report = reportOf(upload, slices);
  expect(await finish(upload, report)).toMatchObject({ ok: true });
  await keepTake(access, takeId);

  const take = () => db.take.findUniqueOrThrow({ where: { id: takeId } });
  await expect.poll(async () => (await take()).status).toBe("READY");
  const { durationMs, fault } = await take();
  expect(fault).toBeNull();
  expect(durationMs).toBeGreaterThan(4_000);
  const path = `${paths.recording(takeId, 0)}?interview=${access.publicId}`;
  const part = await ask(path, {
    headers: { Cookie: cookie, Range: "bytes=0-1" },
  });
  // What Safari asks for first, and without which it shows nothing.
  expect(part).toMatchObject({ status: 206, bytes: 2 });
  expect(part.headers["content-type"]).toMatch(/^video\/mp4/);
  expect(part.headers["content-range"]).toMatch(/^bytes 0-1\/\d+$/);

  await submitInterview(access);
  await expect
    .poll(() =>
      stack.ai.requests.filter(({ kind }) => kind === "transcription"),
    )
    .toMatchObject([
      { fileName: "answer.mp4", sound: { trackTypes: ["audio"] } },
    ]);
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

test("M2.14 a recording says how long it is, whole, in part and when only its headers are asked for", async () => {
  const recording = await makeRecording();
  const range = { Range: "bytes=100-199" };
  for (const [headers, method, length] of [
    [{}, "GET", "1000"],
    [range, "GET", "100"],
    [{}, "HEAD", "1000"],
    [range, "HEAD", "100"],
  ] as const)
    expect((await play(recording, headers, method)).headers).toMatchObject({
      "content-length": length,
    });
  expect((await play(recording, {}, "POST")).status).toBe(405);
});

test("M2.20 public routes answer a request with Next's own headers as any other", async () => {
  const plain = await ask("/api/opened/anything", { headers: {} });
  const asked = await ask("/api/opened/anything", { headers: { RSC: "1" } });
  expect(asked.status).toBe(200);
  expect(asked.text).toBe(plain.text);
  expect(asked.headers["content-type"]).toBe("image/gif");
  for (const path of ["/api/health", "/i/unknown", "/sign-in", "/api/logos/x"])
    for (const headers of [
      { RSC: "1" },
      { RSC: "1", "Next-Router-Prefetch": "1" },
    ] as Record<string, string>[])
      expect((await ask(path, { headers })).status, path).not.toBe(307);
});

test("S6: every kind of answer outside the proxy says that it is no page", async () => {
  const upload = await makeUpload();
  const recording = await makeRecording();
  const { publicId } = upload.access;
  const mine = { Cookie: upload.cookie, Origin: stack.appUrl };
  const asked: Record<string, Parameters<typeof ask>[]> = {
    "api/uploads": [
      [
        `/api/uploads/${publicId}/segments/${upload.segmentId}`,
        { method: "HEAD", headers: mine },
      ],
      [
        `/api/uploads/${publicId}/segments/${upload.segmentId}`,
        { headers: mine },
      ],
      [
        `/api/uploads/${publicId}/recorder`,
        { method: "POST", headers: mine, body: Buffer.from("{}") },
      ],
      [`/api/uploads/${publicId}/recorder`, { method: "POST", headers: {} }],
    ],
    "api/imports": [[`/api/imports/${upload.takeId}`, { headers: {} }]],
    "api/recordings": [
      [recording.path, { headers: { Cookie: recording.cookie } }],
      [recording.path, { headers: {} }],
    ],
    "api/opened": [["/api/opened/anything", { headers: {} }]],
  };
  const proxy = await readFile(join(import.meta.dirname, "../../../proxy.ts"));
  const outside = /\(\?!([^)]+)\)/.exec(proxy.toString())![1];
  expect(Object.keys(asked)).toEqual(outside!.match(/api\/\w+/g));
  for (const [path, init] of Object.values(asked).flat()) {
    const { headers } = await ask(path, init);
    expect(headers, path).toMatchObject(
      Object.fromEntries(
        Object.entries(answerHeaders()).map(([name, value]) => [
          name.toLowerCase(),
          value,
        ]),
      ),
    );
  }
});

test("R11: 200 aborted playbacks leave no file open", async () => {
  const recording = await makeRecording(20 * MiB);
  const stop = await startPlayback(recording);
  expect(openRecordings()).not.toEqual([]);
  stop();
  for (let i = 0; i < 200; i++) (await startPlayback(recording))();
  await expect.poll(() => openRecordings()).toEqual([]);
});

/** As a failing disk does. */
async function flipByte({ segmentId }: Upload, at: number): Promise<void> {
  const path = join(segmentFolder(), segmentId);
  const bytes = await readFile(path);
  bytes[at]! ^= 1;
  await writeFile(`uploads/${segmentId}`, bytes);
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
