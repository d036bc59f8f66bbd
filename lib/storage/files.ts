import { open, writeFile as writeLocal } from "node:fs/promises";
import { disk } from "@/lib/storage/disk";
import type { Store } from "@/lib/storage/store";

/** Holds finished files. A recording stays on the local disk until its take is joined: see segments.ts. */
export const store: Store = disk;

/** Writes a whole file. */
export async function writeFile(
  key: string,
  content: Uint8Array | string,
): Promise<void> {
  await store.produce(key, (path) => writeLocal(path, content));
}

/** As `writeFile`, from a stream; gives the number of bytes written. */
export async function writeStream(
  key: string,
  content: AsyncIterable<Uint8Array>,
): Promise<number> {
  return store.produce(key, async (path) => {
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
