import { randomUUID } from "node:crypto";
import {
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
  statfs,
  type FileHandle,
} from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { env } from "@/lib/env";
import { assertKey, storageKeys } from "@/lib/storage/keys";
import type { Store } from "@/lib/storage/store";

const READ_BYTES = 256 * 1024;

/** Keeps files in the data folder. */
export const disk: Store = {
  stat: statFile,
  range: readRange,
  produce: produceFile,
  copyLocal: async (keys, read) => read(keys.map(pathOf)),
  removeFile: async (key) => rm(pathOf(key), { force: true }),
  removeFolder: async (key) =>
    rm(pathOf(key), { recursive: true, force: true }),
  free: freeSpace,
  list: listFiles,
};

/** Makes a file that others wrote survive a power cut. */
export async function flushFile(key: string): Promise<void> {
  const path = pathOf(key);
  await flush(path);
  await flush(dirname(path));
}

/** The local file or folder of a key. */
export function pathOf(key: string): string {
  assertKey(key);
  return resolve(env().DATA_DIR, "recordings", key);
}

async function statFile(
  key: string,
): Promise<{ size: number; changedAt: Date } | undefined> {
  const found = await stat(pathOf(key)).catch(undefinedIfMissing);
  return found?.isFile()
    ? { size: found.size, changedAt: found.mtime }
    : undefined;
}

function readRange(
  key: string,
  { start = 0, end = Infinity }: { start?: number; end?: number } = {},
): ReadableStream<Uint8Array> {
  const path = pathOf(key);
  let file: FileHandle | undefined;
  let at = start;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          file ??= await open(path);
          const wanted = Math.min(READ_BYTES, end - at + 1);
          const { bytesRead, buffer } = await file.read(
            new Uint8Array(Math.max(wanted, 0)),
            { position: at },
          );
          at += bytesRead;
          if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
          if (bytesRead === 0 || at > end) {
            await file.close();
            controller.close();
          }
        } catch (error) {
          await file?.close();
          throw error;
        }
      },
      cancel: () => file?.close(),
    },
    { highWaterMark: 0 },
  );
}

async function produceFile<T>(
  key: string,
  write: (path: string) => Promise<T>,
): Promise<T> {
  const target = pathOf(key);
  const folder = dirname(target);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `.${randomUUID()}`);
  try {
    const made = await write(unfinished);
    await flush(unfinished);
    await rename(unfinished, target);
    await flush(folder);
    return made;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(pathOf(folder), { withFileTypes: true }).catch(
    undefinedIfMissing,
  );
  const keys = await Promise.all(
    (entries ?? [])
      .filter((entry) => !entry.name.startsWith("."))
      .map(async (entry) => {
        const key = `${folder}/${entry.name}`;
        return entry.isDirectory() ? await listFiles(key) : [key];
      }),
  );
  return keys.flat().sort();
}

/** Of the disk that segments are recorded on, as far as we may use it; the folder is made with the first of them. */
async function freeSpace(): Promise<number> {
  let folder = pathOf(storageKeys.segments);
  for (;;) {
    const found = await statfs(folder).catch(undefinedIfMissing);
    if (found) return found.bavail * found.bsize;
    folder = dirname(folder);
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
}
