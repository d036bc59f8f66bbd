import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { flushFile, readRange, statFile, uploadsFolder } from "./files";

/**
 * Segments while they are recorded. A segment is nothing but its file: it begins with its first byte and what has arrived
 * of it is the file's size, so a killed server has nothing to repair.
 */

/** How much is held in memory while the disk is busy. */
const heldBytes = 256 * 1024;

let folder: Promise<unknown> | undefined;

/** Bytes that have arrived. */
export async function segmentSize(id: string): Promise<number> {
  return (await statFile(keyOf(id)))?.size ?? 0;
}

/**
 * Adds bytes at `offset` as they come, and gives the segment's new size; false when it does not end at `offset`. A body
 * that breaks off leaves what came of it and throws. There is no lock: a segment has one source, so the bytes at an
 * offset are always the same bytes, and two requests that overlap, in one process or in two, write the same to the same
 * place. A lock would only let a half-open one hold up the next.
 */
export async function appendSegment(
  id: string,
  offset: number,
  body: AsyncIterable<Uint8Array>,
): Promise<number | false> {
  folder ??= mkdir(uploadsFolder(), { recursive: true, mode: 0o700 });
  await folder;
  const path = join(uploadsFolder(), id);
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT, 0o600);
  const { size } = await file.stat();
  if (size !== offset) {
    await file.close();
    return false;
  }
  const written = file.createWriteStream({
    start: offset,
    highWaterMark: heldBytes,
  });
  await pipeline(body, written);
  return offset + written.bytesWritten;
}

/** Size and digest of what arrived of a segment, made safe from a power cut before anybody is told that it is saved. */
export async function measureSegment(
  id: string,
  sliceBytes: number[] = [],
): Promise<{ bytes: number; digest?: string }> {
  const key = keyOf(id);
  const file = await statFile(key);
  if (!file) return { bytes: 0 };
  await flushFile(key);
  const whole = createHash("sha256");
  let at = 0;
  for (const length of sliceBytes) {
    const slice = createHash("sha256");
    const bytes = readRange(key, { start: at, end: at + length - 1 });
    for await (const chunk of bytes) slice.update(chunk);
    whole.update(slice.digest());
    at += length;
  }
  return { bytes: file.size, digest: whole.digest("hex") };
}

function keyOf(id: string): string {
  return `uploads/${id}`;
}
