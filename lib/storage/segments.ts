import { createHash, randomUUID } from "node:crypto";
import { constants, createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import {
  disk,
  flushFile,
  pathOf,
  undefinedIfMissing,
} from "@/lib/storage/disk";
import { store } from "@/lib/storage/files";
import { storageKeys } from "@/lib/storage/keys";

/**
 * Segments while they are recorded: on the local disk, until their take is joined. A segment is nothing but its file: it begins with its first byte and what has arrived
 * of it is the file's size, so a killed server has nothing to repair.
 */

/** How much is held in memory while the disk is busy. */
const heldBytes = 256 * 1024;

let folder: Promise<unknown> | undefined;

/** The folder of the segments: the one with id x is the file x in it. */
export function segmentFolder(): string {
  return pathOf(storageKeys.segments);
}

/** Bytes that have arrived, and when the last of them came; undefined before the first. */
export function statSegment(id: string) {
  return disk.stat(storageKeys.segment(id));
}

/** Bytes that have arrived. */
export async function segmentSize(id: string): Promise<number> {
  return (await statSegment(id))?.size ?? 0;
}

/** Bytes that have arrived of several. */
export async function sizeOfSegments(ids: string[]): Promise<number> {
  return sumOf(await Promise.all(ids.map(segmentSize)));
}

/** Whether any of them has fewer bytes than it had: it was put aside. */
export async function haveShrunk(
  measured: Map<string, { bytes: number }>,
): Promise<boolean> {
  for (const [id, { bytes }] of measured)
    if ((await segmentSize(id)) < bytes) return true;
  return false;
}

/** The time of a file of which nothing came while it was recorded. */
const never = new Date(0);

/** When the last byte of these segments came that was sent while they were recorded; null when none was. */
export async function lastByteAt(ids: string[]): Promise<Date | null> {
  const files = await Promise.all(ids.map(statSegment));
  const times = files.flatMap((file) =>
    file && file.size > 0 && file.changedAt > never
      ? file.changedAt.getTime()
      : [],
  );
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}

/**
 * Adds bytes at `offset` as they come, and gives the segment's new size; false when it does not end at `offset`. A body
 * that breaks off leaves what came of it and throws. There is no lock: a segment has one source, so the bytes at an
 * offset are always the same bytes, and two requests that overlap, in one process or in two, write the same to the same
 * place. A lock would only let a half-open one hold up the next.
 *
 * Bytes that come after their recorder has stopped leave the file's time as it is: it tells `lastByteAt`.
 */
export async function appendSegment(
  id: string,
  offset: number,
  body: AsyncIterable<Uint8Array>,
  { isAfterwards = false } = {},
): Promise<number | false> {
  folder ??= mkdir(segmentFolder(), { recursive: true, mode: 0o700 });
  await folder.catch((error: unknown) => {
    // A disk that was away may be back for the next slice.
    folder = undefined;
    throw error;
  });
  const path = pathOf(storageKeys.segment(id));
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT, 0o600);
  const { size, atime, mtime } = await file.stat();
  if (size !== offset) {
    await file.close();
    return false;
  }
  const written = file.createWriteStream({
    start: offset,
    highWaterMark: heldBytes,
  });
  try {
    await pipeline(body, written);
  } finally {
    if (isAfterwards) await utimes(path, atime, size > 0 ? mtime : never);
  }
  return offset + written.bytesWritten;
}

/**
 * Sizes of segments and, once as much of each has arrived as its device reports, their digests: until then there is
 * nothing to compare, and nothing is read. What is compared was made safe from a power cut before, since the device is
 * told next that it is saved.
 */
export async function measureSegments(
  ids: string[],
  reported: { id: string; sliceBytes: number[] }[],
): Promise<Map<string, { bytes: number; digest?: string }>> {
  const stored = new Map<string, { bytes: number; digest?: string }>();
  for (const id of ids) stored.set(id, { bytes: await segmentSize(id) });
  const hasArrived = reported.every(
    ({ id, sliceBytes }) => stored.get(id)?.bytes === sumOf(sliceBytes),
  );
  if (!hasArrived) return stored;
  for (const [id, { bytes }] of stored)
    if (bytes > 0) await flushFile(storageKeys.segment(id));
  for (const { id, sliceBytes } of reported)
    stored.get(id)!.digest = await digestOf(id, sliceBytes);
  return stored;
}

/**
 * Puts aside what arrived of a segment, so that it begins anew; it stays with its take until that is erased (R4). A
 * request that still writes to it writes to what was put aside.
 */
export async function setSegmentAside(
  takeId: string,
  id: string,
): Promise<void> {
  await store
    .produce(storageKeys.damagedSegment(takeId, id), (path) =>
      rename(pathOf(storageKeys.segment(id)), path),
    )
    .catch(undefinedIfMissing);
}

/**
 * Gives `read` the local paths of a take's segments as they were when the take was finished, each of `bytes`: one to which
 * a request went on writing since is read from a copy of its beginning (W4).
 */
export async function withSegments<T>(
  takeId: string,
  segments: { id: string; bytes: number }[],
  read: (paths: string[]) => Promise<T>,
): Promise<T> {
  const copies: string[] = [];
  try {
    const paths = await Promise.all(
      segments.map(async ({ id, bytes }) => {
        const path = pathOf(storageKeys.segment(id));
        if ((await segmentSize(id)) <= bytes) return path;
        const copy = await copyBeginning(takeId, path, bytes);
        copies.push(copy);
        return copy;
      }),
    );
    return await read(paths);
  } finally {
    for (const copy of copies) await rm(copy, { force: true });
  }
}

/** A file in the folder of its take, so that it is erased with it though its reader be killed. */
async function copyBeginning(
  takeId: string,
  path: string,
  bytes: number,
): Promise<string> {
  const to = pathOf(storageKeys.take(takeId));
  await mkdir(to, { recursive: true, mode: 0o700 });
  const copy = join(to, `.${randomUUID()}`);
  await pipeline(
    createReadStream(path, { end: bytes - 1 }),
    createWriteStream(copy, { mode: 0o600 }),
  );
  return copy;
}

/** Removes a segment, also one of which nothing arrived. */
export function removeSegment(id: string): Promise<void> {
  return disk.removeFile(storageKeys.segment(id));
}

/** SHA-256 of the digests of the slices; the file is read once, from start to end. */
async function digestOf(id: string, sliceBytes: number[]): Promise<string> {
  const whole = createHash("sha256");
  let slice = createHash("sha256");
  let number = 0;
  let left = sliceBytes[number];
  if (!left) return whole.digest("hex");
  const bytes = disk.range(storageKeys.segment(id), {
    end: sumOf(sliceBytes) - 1,
  });
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length;) {
      const piece = chunk.subarray(at, at + left);
      slice.update(piece);
      at += piece.length;
      left -= piece.length;
      if (left > 0) continue;
      whole.update(slice.digest());
      slice = createHash("sha256");
      left = sliceBytes[++number] ?? Infinity;
    }
  }
  return whole.digest("hex");
}

function sumOf(sizes: number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
