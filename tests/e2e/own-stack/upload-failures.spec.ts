import { expect, test } from "@playwright/test";
import { randomBytes, randomUUID } from "node:crypto";
import { truncate } from "node:fs/promises";
import { join } from "node:path";
import { cancelInterview } from "@/lib/acts/send-mutations";
import { keepTake } from "@/lib/answers/mutations";
import { maxTakeBytes } from "@/lib/answers/takes/limits";
import { addSegment } from "@/lib/answers/takes/mutations";
import { segmentFolder } from "@/lib/storage/segments";
import { db } from "@/tests/support/db";
import { startStack, type Stack } from "@/tests/support/stack";
import {
  finish,
  head,
  makeUpload,
  MiB,
  openPatch,
  patch,
  reportOf,
  send,
  sendRest,
  sha256,
  stored,
  type Upload,
} from "@/tests/support/uploads";

/** The eight cases that tusd, the reference server of tus, is tested with from end to end, against our server. */

let stack: Stack;

test.beforeAll(async () => {
  stack = await startStack({ workers: 0 });
});

test.afterAll(async () => {
  await stack.stop();
});

test("R2, success: a PATCH of 12 MiB arrives whole", async () => {
  const upload = await makeUpload();
  const bytes = randomBytes(12 * MiB);
  expect(await patch(upload, 0, bytes)).toMatchObject({
    status: 204,
    offset: bytes.length,
  });
  expect(await stored(upload)).toBe(sha256(bytes));
});

test("M1.4, override: a POST that says it is a PATCH is one, under the same checks, and no other method is", async () => {
  const upload = await makeUpload();
  const bytes = randomBytes(MiB);
  const headers = {
    "Content-Type": "application/offset+octet-stream",
    "X-HTTP-Method-Override": "PATCH",
  };
  const post = (by: Upload, at: number, body: Buffer, more = {}) =>
    send(by, "POST", { ...headers, "Upload-Offset": `${at}`, ...more }, body);
  const half = MiB / 2;
  expect(await post(upload, 0, bytes.subarray(0, half))).toMatchObject({
    status: 204,
    offset: half,
  });
  const rest = bytes.subarray(half);
  const other = await makeUpload();
  expect((await post({ ...upload, cookie: "" }, half, rest)).status).toBe(403);
  expect(
    (await post({ ...upload, cookie: other.cookie }, half, rest)).status,
  ).toBe(403);
  for (const Origin of ["https://elsewhere.example", ""])
    expect((await post(upload, half, rest, { Origin })).status).toBe(403);
  expect((await post(upload, 0, rest)).status).toBe(409);
  for (const method of ["HEAD", "DELETE", ""])
    expect(
      (await post(upload, half, rest, { "X-HTTP-Method-Override": method }))
        .status,
    ).toBe(405);
  expect(await head(upload)).toMatchObject({ offset: half });
  expect(await post(upload, half, rest)).toMatchObject({ offset: MiB });
  expect(await stored(upload)).toBe(sha256(bytes));
});

test("W18: a PATCH that is not tus 1.0, or says where it begins in words of its own, writes nothing", async () => {
  const upload = await makeUpload();
  const sent = (headers: Record<string, string>) =>
    patch(upload, 0, randomBytes(10), headers);
  for (const version of ["", "0.2.2", "1.0.1"])
    expect((await sent({ "Tus-Resumable": version })).status).toBe(412);
  for (const offset of [
    "",
    " ",
    "0x0",
    "1e0",
    "-0",
    "+0",
    "0.0",
    "9".repeat(20),
  ])
    expect((await sent({ "Upload-Offset": offset })).status, offset).toBe(400);
  expect(await head(upload)).toMatchObject({ offset: 0 });
  expect((await sent({})).status).toBe(204);
});

test("W3: an arrival is noted before its bytes are acknowledged, and a request that brings none opens no next question", async () => {
  const upload = await makeUpload();
  const { access, takeId, segmentId: id } = upload;
  const segment = () => db.segment.findUniqueOrThrow({ where: { id } });
  const silent = await openPatch(upload, 0, 100);
  silent.reset();
  expect((await patch(upload, 0, Buffer.alloc(0))).status).toBe(204);
  expect(await segment()).toMatchObject({ firstArrivedAt: null });
  expect(await keepTake(access, takeId)).toMatchObject({ ok: false });
  expect((await patch(upload, 0, randomBytes(10))).status).toBe(204);
  const { firstArrivedAt, lastArrivedAt } = await segment();
  expect(firstArrivedAt).toBeInstanceOf(Date);
  expect(lastArrivedAt).toEqual(firstArrivedAt);
  expect(await keepTake(access, takeId)).toMatchObject({ ok: true });
});

// Node itself hangs up on a silent request, but only after five minutes.
test("read timeout: a PATCH that falls silent keeps what came, and nobody waits for its end", async () => {
  const upload = await makeUpload();
  const bytes = randomBytes(MiB);
  const silent = await openPatch(upload, 0, bytes.length);
  silent.write(bytes.subarray(0, 300_000));
  await arrived(upload, 300_000);
  await sendRest(upload, bytes);
  const report = reportOf(upload, [bytes]);
  expect(await finish(upload, report)).toMatchObject({ ok: true });
  silent.close();
  expect(await stored(upload)).toBe(sha256(bytes));
});

for (const [name, end] of [
  ["R2, unexpected close", "close"],
  ["reset", "reset"],
] as const) {
  test(`${name}: a PATCH that is cut after 6 MiB keeps what came, and the rest is added where it stopped`, async () => {
    const upload = await makeUpload();
    const bytes = randomBytes(12 * MiB);
    const cut = await openPatch(upload, 0, bytes.length);
    cut.write(bytes.subarray(0, 6 * MiB));
    await arrived(upload, 5.9 * MiB);
    cut[end]();
    expect(await cut.answered).toBe(0);
    expect((await head(upload)).offset).toBeLessThanOrEqual(6 * MiB);
    await sendRest(upload, bytes);
    expect(await stored(upload)).toBe(sha256(bytes));
  });
}

test("lock release: who comes back while the first request still hangs goes on at once, and its late bytes change nothing", async () => {
  const upload = await makeUpload();
  const bytes = randomBytes(2 * MiB);
  const first = await openPatch(upload, 0, MiB);
  first.write(bytes.subarray(0, 300_000));
  await arrived(upload, 300_000);
  expect(await patch(upload, 300_000, bytes.subarray(300_000))).toMatchObject({
    status: 204,
    offset: bytes.length,
  });
  first.write(bytes.subarray(300_000, MiB));
  expect(await first.answered).toBe(204);
  expect(await head(upload)).toMatchObject({ offset: bytes.length });
  expect(await stored(upload)).toBe(sha256(bytes));
});

test("R8, length exceeded: a PATCH of unknown length ends at the cap, and what came before is kept", async () => {
  const upload = await makeUpload();
  const cap = maxTakeBytes(upload.answerSeconds);
  // As if all but the last MiB had been sent.
  await patch(upload, 0, Buffer.alloc(1));
  await truncate(join(segmentFolder(), upload.segmentId), cap - MiB);
  const bytes = randomBytes(4 * MiB);
  const endless = await openPatch(upload, cap - MiB);
  endless.write(bytes.subarray(0, MiB / 2));
  await arrived(upload, cap - MiB / 2);
  endless.write(bytes.subarray(MiB / 2));
  expect(await endless.answered).toBe(413);
  const { offset } = await head(upload);
  expect(offset).toBeGreaterThanOrEqual(cap - MiB / 2);
  expect(offset).toBeLessThanOrEqual(cap);
  const rest = Buffer.alloc(cap - offset);
  expect(await patch(upload, offset, rest)).toMatchObject({ offset: cap });
});

test("R8: the segments of a take share its cap", async () => {
  const upload = await makeUpload();
  const next = { ...upload, segmentId: randomUUID() };
  const { access, takeId, segmentId } = upload;
  await addSegment(access, takeId, { ...next, mimeType: "video/webm" });
  const cap = maxTakeBytes(upload.answerSeconds);
  await patch(upload, 0, Buffer.alloc(1));
  await truncate(join(segmentFolder(), segmentId), cap - 2 * MiB);
  const endless = await openPatch(next, 0);
  endless.write(randomBytes(MiB));
  await arrived(next, MiB);
  endless.write(randomBytes(2 * MiB));
  expect(await endless.answered).toBe(413);
  const { offset } = await head(next);
  expect(offset).toBeLessThanOrEqual(2 * MiB);
  expect((await patch(next, offset, Buffer.alloc(2 * MiB))).status).toBe(413);
  const rest = Buffer.alloc(2 * MiB - offset);
  expect(await patch(next, offset, rest)).toMatchObject({ offset: 2 * MiB });
  expect((await patch(upload, cap - 2 * MiB, Buffer.alloc(1))).status).toBe(
    413,
  );
});

test("R8: while one segment of a take grows, another one's request that hangs finds less room", async () => {
  const upload = await makeUpload();
  const next = { ...upload, segmentId: randomUUID() };
  await addSegment(upload.access, upload.takeId, {
    ...next,
    mimeType: "video/webm",
  });
  const cap = maxTakeBytes(upload.answerSeconds);
  const first = await openPatch(upload, 0);
  first.write(randomBytes(MiB));
  await arrived(upload, MiB);
  await patch(next, 0, Buffer.alloc(1));
  await truncate(join(segmentFolder(), next.segmentId), cap - 4 * MiB);
  first.write(randomBytes(8 * MiB));
  // The connection may break before its answer is read.
  expect([413, 0]).toContain(await first.answered);
  expect((await head(upload)).offset).toBeLessThanOrEqual(6 * MiB);
});

test("T4, stop: an interview that is called off takes no more bytes, and keeps those it has", async () => {
  const upload = await makeUpload();
  const bytes = randomBytes(1000);
  await patch(upload, 0, bytes);
  const { interviewId } = upload.access;
  const cancelled = await cancelInterview(upload.actor, {
    interviewId,
    reason: "",
  });
  expect(cancelled).toMatchObject({ ok: true });
  expect((await head(upload)).status).toBe(404);
  expect((await patch(upload, 1000, bytes)).status).toBe(404);
  expect(await stored(upload)).toBe(sha256(bytes));
});

test("shutdown: a server that is told to stop takes the request under way to its end, and the next one goes on from there", async () => {
  const upload = await makeUpload();
  const bytes = randomBytes(2 * MiB);
  const last = await openPatch(upload, 0, MiB);
  last.write(bytes.subarray(0, 300_000));
  await arrived(upload, 300_000);
  stack.web.kill("SIGTERM");
  await expect.poll(() => refuses(upload)).toBe(true);
  last.write(bytes.subarray(300_000, MiB));
  expect(await last.answered).toBe(204);
  last.close();
  expect(await stack.web.ended()).toBe("exit 143");
  await stack.web.start();
  expect(await head(upload)).toMatchObject({ offset: MiB });
  await sendRest(upload, bytes);
  expect(await stored(upload)).toBe(sha256(bytes));
});

/** Gone from here is not yet there: waits until the server has that many bytes. */
async function arrived(upload: Upload, bytes: number): Promise<void> {
  await expect
    .poll(async () => (await head(upload)).offset, { intervals: [20] })
    .toBeGreaterThanOrEqual(bytes);
}

/** Whether the server takes no new connections. */
function refuses(upload: Upload): Promise<boolean> {
  return head(upload).then(
    () => false,
    () => true,
  );
}
