import { randomUUID } from "node:crypto";
import {
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
  type FileHandle,
} from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { env } from "@/lib/env";
import { assertKey } from "./keys";

const READ_BYTES = 256 * 1024;

/** Size in bytes and time of the last change, or undefined when there is no such file. */
export async function statFile(
  key: string,
): Promise<{ size: number; changedAt: Date } | undefined> {
  const found = await stat(pathOf(key)).catch(undefinedIfMissing);
  return found?.isFile()
    ? { size: found.size, changedAt: found.mtime }
    : undefined;
}

/**
 * The bytes from `start` up to and including `end` (both counted from 0, as in a Range header). The file is opened at
 * the first read and closed at the end, on cancel and on error, so that an abandoned answer holds no descriptor (R11).
 */
export function readRange(
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

/** Writes a whole file; it appears under its key complete or not at all, and survives a power cut. */
export async function writeFile(
  key: string,
  content: Uint8Array | string,
): Promise<void> {
  await produceFile(key, async (path) => {
    const file = await open(path, "w");
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
  });
}

/** As `writeFile`, from a stream; gives the number of bytes written. */
export async function writeStream(
  key: string,
  content: AsyncIterable<Uint8Array>,
): Promise<number> {
  return produceFile(key, async (path) => {
    const file = await open(path, "w");
    let bytes = 0;
    try {
      for await (const chunk of content) {
        await file.writeFile(chunk);
        bytes += chunk.byteLength;
      }
    } finally {
      await file.close();
    }
    return bytes;
  });
}

/** Makes a file that others wrote survive a power cut. */
export async function flushFile(key: string): Promise<void> {
  const path = pathOf(key);
  await flush(path);
  await flush(dirname(path));
}

/** Lets `produce` write a local file of its own, then moves it under the key in one step. */
export async function produceFile<T>(
  key: string,
  produce: (path: string) => Promise<T>,
): Promise<T> {
  const target = pathOf(key);
  const folder = dirname(target);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `.${randomUUID()}`);
  try {
    const made = await produce(unfinished);
    await flush(unfinished);
    await rename(unfinished, target);
    await flush(folder);
    return made;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Gives `read` local paths of stored files, for libraries that read files themselves; good until it is done. */
export async function withLocalFiles<T>(
  keys: string[],
  read: (paths: string[]) => Promise<T>,
): Promise<T> {
  return read(keys.map(pathOf));
}

/** Gives a file another key; moving what is not there is no error. */
export async function moveFile(from: string, to: string): Promise<void> {
  const target = pathOf(to);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await rename(pathOf(from), target).catch(undefinedIfMissing);
}

/** Removes one file; removing what is not there is no error. */
export async function removeFile(key: string): Promise<void> {
  await rm(pathOf(key), { force: true });
}

/** Removes a folder with all that is in it, unfinished files too; removing what is not there is no error. */
export async function removeFolder(key: string): Promise<void> {
  await rm(pathOf(key), { recursive: true, force: true });
}

/** Keys of all complete files in a folder and below, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
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

/** Where uploads are kept: the upload with id x is the stored file `uploads/x`. */
export function uploadsFolder(): string {
  return pathOf("uploads");
}

function pathOf(key: string): string {
  assertKey(key);
  return resolve(env().DATA_DIR, "recordings", key);
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
}
