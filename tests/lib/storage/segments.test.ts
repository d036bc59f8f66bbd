import { createHash, randomUUID } from "node:crypto";
import { open, rm, writeFile as writeLocal } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { store, writeFile } from "@/lib/storage/files";
import {
  appendSegment,
  haveShrunk,
  measureSegments,
  segmentSize,
  setSegmentAside,
} from "@/lib/storage/segments";
import { dataFolder } from "@/tests/support/data-folder";

const folder = await dataFolder();
afterEach(() => vi.restoreAllMocks());

// The first, because the folder is made once.
test("R1: a folder that cannot be made is tried again at the next slice", async () => {
  const obstacle = join(folder, "recordings");
  await writeLocal(obstacle, "");
  await expect(append("first", 0, "hello")).rejects.toThrow("ENOTDIR");
  await rm(obstacle);
  expect(await append("first", 0, "hello")).toBe(5);
});

test("R3: a segment's digest is that of its slices' digests, however it was cut", async () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(fc.array(bytes, { minLength: 1 }), async (slices) => {
      await writeFile("uploads/cut", Buffer.concat(slices));
      const sliceBytes = slices.map(({ length }) => length);
      const stored = await measureSegments(
        ["cut"],
        [{ id: "cut", sliceBytes }],
      );
      expect(stored.get("cut")?.digest).toBe(
        sha256(Buffer.concat(slices.map((slice) => sha256(slice)))).toString(
          "hex",
        ),
      );
    }),
    { numRuns: 30 },
  );
});

test("R3: a file of many slices is read once, and not a slice at a time", async () => {
  await writeFile("uploads/many", Buffer.alloc(1_000_000));
  const reads = await countReads();
  const sliceBytes = Array<number>(10_000).fill(100);
  await measureSegments(["many"], [{ id: "many", sliceBytes }]);
  expect(reads()).toBeLessThan(10);
});

test("R3: nothing is read before as much has arrived as was recorded", async () => {
  await writeFile("uploads/whole", Buffer.alloc(100));
  await writeFile("uploads/part", Buffer.alloc(99));
  const reads = await countReads();
  const stored = await measureSegments(
    ["whole", "part"],
    ["whole", "part"].map((id) => ({ id, sliceBytes: [50, 50] })),
  );
  expect([...stored]).toEqual([
    ["whole", { bytes: 100 }],
    ["part", { bytes: 99 }],
  ]);
  expect(reads()).toBe(0);
});

test("a segment that another device recorded is measured and not compared", async () => {
  await writeFile("uploads/mine", "12345");
  await writeFile("uploads/theirs", "123");
  const stored = await measureSegments(
    ["mine", "theirs", "unsent"],
    [{ id: "mine", sliceBytes: [5] }],
  );
  expect([...stored.values()]).toEqual([
    { bytes: 5, digest: expect.any(String) },
    { bytes: 3 },
    { bytes: 0 },
  ]);
});

test("R4: a segment that is put aside begins anew, a request that hangs does not reach it, and nothing is deleted", async () => {
  await append("again", 0, "wrong");
  const hanging = new Readable({ read: () => undefined });
  const late = appendSegment("again", 5, hanging);
  hanging.push("la");
  await expect.poll(() => segmentSize("again")).toBe(7);
  const takeId = randomUUID();
  await setSegmentAside(takeId, "again");
  expect(await segmentSize("again")).toBe(0);
  expect(await append("again", 0, "right")).toBe(5);
  hanging.push("te");
  hanging.push(null);
  await late;
  expect(await segmentSize("again")).toBe(5);
  expect(await store.list(`takes/${takeId}`)).toEqual([
    `takes/${takeId}/damaged-again`,
  ]);
});

test("W2: a segment that was put aside since it was measured has shrunk, one that grew has not", async () => {
  await append("grown", 0, "12");
  await append("moved", 0, "12");
  const measured = new Map([
    ["grown", { bytes: 1 }],
    ["moved", { bytes: 2 }],
  ]);
  expect(await haveShrunk(measured)).toBe(false);
  await setSegmentAside(randomUUID(), "moved");
  expect(await haveShrunk(measured)).toBe(true);
});

function append(id: string, offset: number, text: string) {
  return appendSegment(id, offset, Readable.from([Buffer.from(text)]));
}

/** How often any file has been read since. */
async function countReads(): Promise<() => number> {
  const file = await open(import.meta.filename);
  await file.close();
  const spy = vi.spyOn(Object.getPrototypeOf(file) as typeof file, "read");
  return () => spy.mock.calls.length;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
