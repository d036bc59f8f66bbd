import { createHash } from "node:crypto";
import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
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

/**
 * A tus server over the segments' files. An upload is nothing but its file: it begins when it is first asked for and
 * its offset is the file's size, so a killed server has nothing to repair.
 */
export async function uploadServer(maxBytes: number): Promise<Server> {
  await mkdir(uploadsFolder(), { recursive: true, mode: 0o700 });
  return new Server({
    path: paths.uploads,
    datastore: new SegmentStore({ directory: uploadsFolder() }),
    maxSize: maxBytes,
    allowedOrigins: [new URL(env().APP_URL).origin],
    // A segment has one source, so the bytes at an offset are always the same bytes: two requests that overlap, in one
    // process or in two, write the same thing to the same place. A lock would only let a half-open one hold up the next.
    locker: { newLock: () => ({ lock: nothing, unlock: nothing }) },
  });
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
  override async getUpload(id: string): Promise<Upload> {
    const file = await open(join(this.directory, id), "a", 0o600);
    try {
      const { size } = await file.stat();
      return new Upload({ id, offset: size });
    } finally {
      await file.close();
    }
  }
}

function nothing(): Promise<void> {
  return Promise.resolve();
}
