import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FileStore } from "@tus/file-store";
import { Server, Upload } from "@tus/server";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import {
  flushFile,
  readRange,
  statFile,
  uploadsFolder,
} from "@/lib/storage/files";

const servers = new Map<number, Server>();

/**
 * A tus server over the segments' files. An upload is nothing but its file: it begins when it is first asked for and
 * its offset is the file's size, so a killed server has nothing to repair. One for each size that is allowed.
 */
export async function uploadServer(maxBytes: number): Promise<Server> {
  const known = servers.get(maxBytes);
  if (known) return known;
  await mkdir(uploadsFolder(), { recursive: true, mode: 0o700 });
  const server = new Server({
    path: paths.uploads,
    datastore: new SegmentStore({ directory: uploadsFolder() }),
    maxSize: maxBytes,
    allowedOrigins: [new URL(env().APP_URL).origin],
    // A segment has one source, so the bytes at an offset are always the same bytes: two requests that overlap, in one
    // process or in two, write the same thing to the same place. A lock would only let a half-open one hold up the next.
    locker: { newLock: () => ({ lock: nothing, unlock: nothing }) },
  });
  servers.set(maxBytes, server);
  return server;
}

/** Size and digest of what arrived of a segment, made safe from a power cut before anybody is told that it is saved. */
export async function measureSegment(
  id: string,
  sliceBytes: number[] = [],
): Promise<{ bytes: number; digest?: string }> {
  const key = `uploads/${id}`;
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

class SegmentStore extends FileStore {
  /** As the FileStore does, with a quarter of the turns to the disk: chunks that arrive during one are written together. */
  override async write(
    bytes: Readable,
    id: string,
    offset: number,
  ): Promise<number> {
    const file = createWriteStream(join(this.directory, id), {
      flags: "r+",
      start: offset,
      highWaterMark: 256 * 1024,
    });
    await pipeline(bytes, file);
    return offset + file.bytesWritten;
  }

  override async getUpload(id: string): Promise<Upload> {
    const known = await statFile(`uploads/${id}`);
    if (known) return new Upload({ id, offset: known.size });
    const file = await open(join(this.directory, id), "a", 0o600);
    await file.close();
    return new Upload({ id, offset: 0 });
  }
}

function nothing(): Promise<void> {
  return Promise.resolve();
}
