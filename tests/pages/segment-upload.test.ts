import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { rm, stat, symlink, truncate } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { NextApiRequest, NextApiResponse } from "next";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { cancelInterview } from "@/lib/acts/send-mutations";
import { askAgain, finishTake } from "@/lib/answers/takes/finish-mutations";
import { getStoredBytes } from "@/lib/answers/takes/room-queries";
import {
  interviewBytes,
  maxRedos,
  organizationGigabytes,
  takeBytes,
  takeBytesPerSecond,
  unaskedBytes,
  unaskedMs,
} from "@/lib/limits";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { store, writeFile } from "@/lib/storage/files";
import { segmentFolder, setSegmentAside } from "@/lib/storage/segments";
import { leastFreeBytes, noRoomWords } from "@/lib/storage/space";
import transfer from "@/pages/api/uploads/[publicId]/segments/[segmentId]";
import { begin, digest, nothing } from "@/tests/support/candidate-steps";
import { dataFolder } from "@/tests/support/data-folder";
import { db } from "@/tests/support/db";
import { change, row } from "@/tests/support/rows";
import {
  ask,
  head,
  makeUpload,
  MiB,
  openPatch,
  ownHeaders,
  patch,
  patchHeaders,
  pathOf,
  sha256,
  stored,
  type Upload,
} from "@/tests/support/uploads";

/** The route of a segment's bytes, as Next calls it, in the test's own process. */

await dataFolder();
const server = createServer((request, response) => {
  const [, , , publicId, , segmentId] = request.url!.split("/");
  const cookies = Object.fromEntries([request.headers.cookie!.split("=")]);
  Object.assign(request, { query: { publicId, segmentId }, cookies });
  void transfer(request as NextApiRequest, response as NextApiResponse);
});
server.listen(0, "localhost");
await once(server, "listening");
const { port } = server.address() as AddressInfo;
vi.stubEnv("APP_URL", `http://localhost:${port}`);
afterAll(() => server.closeAllConnections());
afterEach(() => vi.restoreAllMocks());

for (const [what, end, status] of [
  [
    "is cancelled",
    ({ actor, access: { interviewId } }: Upload) =>
      cancelInterview(actor, { interviewId, reason: "" }),
    404,
  ],
  [
    "is finished",
    ({ access, takeId, segmentId }: Upload) =>
      finishTake(access, takeId, nothing, new Map([[segmentId, { bytes: 1 }]])),
    404,
  ],
  [
    "loses its link",
    ({ access: { interviewId } }: Upload) =>
      db.candidateSession.updateMany({
        where: { interviewId },
        data: { endedAt: new Date() },
      }),
    403,
  ],
  [
    "is asked for again",
    ({ access, takeId, segmentId }: Upload) => {
      const report = reportOf(segmentId, 1);
      const found = new Map([
        [segmentId, { bytes: 1, digest: "b".repeat(64) }],
      ]);
      return askAgain(access, takeId, report, found, () => Promise.resolve());
    },
    409,
  ],
] as const) {
  test(`W4: of a request that is held open while its recording ${what}, at most 4 MiB more are stored`, async () => {
    for (const [more, answer] of [
      [unaskedBytes - 1, 204],
      [unaskedBytes, status],
    ] as const) {
      const upload = await makeUpload();
      const open = await openPatch(upload, 0, 1 + more);
      open.write(Buffer.alloc(1));
      await arrived(upload, 1);
      vi.spyOn(performance, "now").mockReturnValue(performance.now());
      await end(upload);
      open.write(Buffer.alloc(more));
      // Of what has no end, the connection may break before its answer is read.
      expect([answer, answer === 204 ? 204 : 0]).toContain(await open.answered);
      const { size } = await stat(fileOf(upload));
      expect(size).toBeLessThanOrEqual(unaskedBytes);
      vi.restoreAllMocks();
    }
  });
}

test("W4: a request that is held open for more than 5 seconds is asked again at its next byte", async () => {
  for (const [ms, status, bytes] of [
    [unaskedMs, 204, 2],
    [unaskedMs + 1, 404, 1],
  ] as const) {
    const upload = await makeUpload();
    const start = Math.round(performance.now());
    const clock = vi.spyOn(performance, "now").mockReturnValue(start);
    const open = await openPatch(upload, 0, 2);
    open.write(Buffer.alloc(1));
    await arrived(upload, 1);
    const { interviewId } = upload.access;
    await cancelInterview(upload.actor, { interviewId, reason: "" });
    clock.mockReturnValue(start + ms);
    open.write(Buffer.alloc(1));
    expect(await open.answered).toBe(status);
    expect((await stat(fileOf(upload))).size).toBe(bytes);
    vi.restoreAllMocks();
  }
});

test("R8 W2: what was put aside of a take counts against its cap", async () => {
  const upload = await makeUpload();
  const cap = takeBytes + upload.answerSeconds * takeBytesPerSecond;
  const put = 40 * MiB;
  await grow(upload, put);
  await putAside(upload, put);
  expect(await head(upload)).toMatchObject({ offset: 0 });
  await grow(upload, cap - put - 1);
  expect((await patch(upload, cap - put - 1, Buffer.alloc(2))).status).toBe(
    413,
  );
  const last = await patch(upload, cap - put - 1, Buffer.alloc(1));
  expect(last).toMatchObject({ status: 204, offset: cap - put });
});

test("W2: all takes of an interview share a cap, with what was put aside of them", async () => {
  const first = await makeUpload();
  const { questions } = readSnapshot(
    (await row.interview(first.access.interviewId)).snapshot,
  );
  const seconds = questions.reduce(
    (sum, { answerSeconds, maxTakes }) =>
      sum + answerSeconds * (maxTakes + maxRedos),
    0,
  );
  const cap = interviewBytes + seconds * takeBytesPerSecond;
  await change.take(first.takeId, {
    status: "FAILED",
    bytes: cap - 5 * MiB,
    resentBytes: 2 * MiB,
  });
  const second = { ...first, ...(await begin(first.access, first.recorderId)) };
  await grow(second, 2 * MiB);
  const third = { ...first, ...(await begin(first.access, first.recorderId)) };
  expect(await patch(third, 0, Buffer.alloc(MiB + 1))).toMatchObject({
    status: 413,
  });
  expect(await patch(third, 0, Buffer.alloc(MiB))).toMatchObject({
    status: 204,
  });
  expect((await patch(second, 2 * MiB, Buffer.alloc(1))).status).toBe(413);
});

test("W2: when an organization's room is used up, new bytes wait in the browser", async () => {
  const cap = organizationGigabytes * 1e9;
  for (const [bytes, status] of [
    [cap - MiB - 1, 204],
    [cap - MiB, 507],
  ] as const) {
    const upload = await makeUpload();
    const { organizationId } = upload.access;
    const before = await makeUpload();
    await change.take(before.takeId, {
      status: "FAILED",
      bytes,
      organizationId,
    });
    await grow(upload, MiB);
    expect((await patch(upload, MiB, Buffer.alloc(1))).status).toBe(status);
    expect(await getStoredBytes(organizationId)).toBe(bytes + MiB);
  }
});

test("W2: where less of the disk is free than its floor, bytes are answered with 507 in words, and taken once it is free again", async () => {
  const upload = await makeUpload();
  await patch(upload, 0, Buffer.from("safe"));
  const free = vi.spyOn(store, "free");
  free.mockResolvedValue(leastFreeBytes() - 1);
  later();
  expect(await words(upload, 4, randomBytes(MiB))).toEqual([507, noRoomWords]);
  expect(await head(upload)).toMatchObject({ status: 200, offset: 4 });
  free.mockResolvedValue(leastFreeBytes());
  later();
  expect((await patch(upload, 4, Buffer.from("!"))).status).toBe(204);
});

test.runIf(existsSync("/dev/full"))(
  "J5: a disk that is full in mid-answer is told with 507 in words, loses nothing acknowledged, and goes on when there is room",
  async () => {
    const upload = await makeUpload();
    const kept = randomBytes(300_000);
    await patch(upload, 0, kept);
    const next = {
      ...upload,
      ...(await begin(upload.access, upload.recorderId)),
    };
    const bytes = randomBytes(2 * MiB);
    // The kernel's own full disk.
    await symlink("/dev/full", fileOf(next));
    expect(await words(next, 0, bytes)).toEqual([507, noRoomWords]);
    expect(await stored(upload)).toBe(sha256(kept));
    await rm(fileOf(next));
    expect(await head(next)).toMatchObject({ status: 200, offset: 0 });
    expect(await patch(next, 0, bytes)).toMatchObject({ offset: bytes.length });
    expect(await stored(next)).toBe(sha256(bytes));
  },
);

function fileOf({ segmentId }: { segmentId: string }): string {
  return join(segmentFolder(), segmentId);
}

/** Makes it as if so many bytes had been sent. */
async function grow(upload: Upload, bytes: number): Promise<void> {
  await writeFile(`uploads/${upload.segmentId}`, "");
  await truncate(fileOf(upload), bytes);
}

async function putAside(
  { access, takeId, segmentId }: Upload,
  bytes: number,
): Promise<void> {
  const found = new Map([[segmentId, { bytes, digest: "b".repeat(64) }]]);
  await askAgain(access, takeId, reportOf(segmentId, bytes), found, (id) =>
    setSegmentAside(takeId, id),
  );
}

function reportOf(id: string, bytes: number) {
  return { ...nothing, segments: [{ id, sliceBytes: [bytes], digest }] };
}

/** The disk is asked again. */
function later(): void {
  vi.spyOn(performance, "now").mockReturnValue(performance.now() + 1000);
}

/** Gone from here is not yet there. */
async function arrived(upload: Upload, bytes: number): Promise<void> {
  await expect
    .poll(
      () =>
        stat(fileOf(upload)).then(
          ({ size }) => size,
          () => 0,
        ),
      {
        interval: 5,
      },
    )
    .toBe(bytes);
}

async function words(upload: Upload, offset: number, body: Buffer) {
  const { status, text } = await ask(pathOf(upload), {
    method: "PATCH",
    headers: { ...ownHeaders(upload), ...patchHeaders(offset) },
    body,
  });
  return [status, text];
}
