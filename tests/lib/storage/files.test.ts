import {
  readdir,
  readlink,
  readFile,
  writeFile as writeLocalFile,
} from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { store, writeFile, writeStream } from "@/lib/storage/files";
import { isKey } from "@/lib/storage/keys";
import { segmentFolder } from "@/lib/storage/segments";
import { dataFolder } from "@/tests/support/data-folder";

const folder = await dataFolder();

describe("storage", () => {
  test("gives back what was written, with its size", async () => {
    await writeFile("takes/a/first.webm", "hello");

    expect(await text("takes/a/first.webm")).toBe("hello");
    expect(await store.stat("takes/a/first.webm")).toMatchObject({ size: 5 });
  });

  test("has no file under a key that was never written, and none where a folder is", async () => {
    await writeFile("takes/b/first.webm", "hello");

    expect(await store.stat("takes/b/second.webm")).toBeUndefined();
    expect(await store.stat("takes/b")).toBeUndefined();
    expect(await store.stat("takes/b/first.webm/deeper")).toBeUndefined();
  });

  test("reads a range by its first and last byte", async () => {
    await writeFile("takes/c/first.webm", "0123456789");

    expect(await text("takes/c/first.webm", { start: 2, end: 4 })).toBe("234");
    expect(await text("takes/c/first.webm", { start: 7 })).toBe("789");
    expect(await text("takes/c/first.webm", { start: 9, end: 99 })).toBe("9");
  });

  test("reads a file larger than one read whole", async () => {
    const content = Buffer.alloc(1_000_000, "abcdefg");
    await writeStream("takes/d/big.webm", Readable.from([content, content]));

    const read = Buffer.from(
      await new Response(store.range("takes/d/big.webm")).arrayBuffer(),
    );
    expect(read.equals(Buffer.concat([content, content]))).toBe(true);
  });

  test("R11: 200 abandoned reads leave no open descriptor", async () => {
    await writeFile("takes/e/big.webm", Buffer.alloc(2_000_000));

    for (let i = 0; i < 200; i++) {
      const reader = store.range("takes/e/big.webm").getReader();
      if (i % 2) await reader.read();
      await reader.cancel();
    }

    expect(await openDescriptors("big.webm")).toBe(0);
  });

  test("a write that breaks off leaves the old file and no remains", async () => {
    await writeFile("takes/f/first.webm", "old");

    await expect(
      writeStream(
        "takes/f/first.webm",
        (async function* () {
          yield Buffer.from("new");
          throw new Error("connection lost");
        })(),
      ),
    ).rejects.toThrow("connection lost");

    expect(await text("takes/f/first.webm")).toBe("old");
    expect(await readdir(join(folder, "recordings/takes/f"))).toEqual([
      "first.webm",
    ]);
  });

  test("a file that is still being written is not listed", async () => {
    await writeFile("takes/g/first.webm", "1");
    await store.produce("takes/g/deeper/second.webm", async (path) => {
      await expect(store.list("takes/g")).resolves.toEqual([
        "takes/g/first.webm",
      ]);
      await writeLocalFile(path, "2");
    });

    expect(await store.list("takes/g")).toEqual([
      "takes/g/deeper/second.webm",
      "takes/g/first.webm",
    ]);
    expect(await store.list("takes/nothing")).toEqual([]);
  });

  test("removing twice is as removing once", async () => {
    await writeFile("takes/h/first.webm", "1");

    await store.removeFile("takes/h/first.webm");
    await store.removeFile("takes/h/first.webm");

    expect(await store.list("takes/h")).toEqual([]);
  });

  test("uploads of the upload server are stored files", async () => {
    await writeFile("uploads/abc", "1");
    expect(await readFile(join(segmentFolder(), "abc"), "utf8")).toBe("1");
  });

  test.each([
    "../secrets.json",
    "takes/../../secrets.json",
    "/etc/passwd",
    "takes//a",
    "takes/.hidden",
    "takes/a/",
    "takes\\..\\a",
    "takes/a\0.webm",
    "",
  ])("refuses the key %j", async (key) => {
    await expect(store.stat(key)).rejects.toThrow("not a storage key");
    await expect(writeFile(key, "x")).rejects.toThrow("not a storage key");
    expect(() => store.range(key)).toThrow("not a storage key");
  });

  test("no key leads out of the folder", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("..", ".", "/", "\\", "a", "%2e", "~", "\0")),
        (parts) => {
          const key = parts.join("");
          if (!isKey(key)) return;
          expect(join("/root/recordings", key)).toMatch(
            /^\/root\/recordings\/./,
          );
        },
      ),
    );
  });
});

function text(key: string, range?: { start?: number; end?: number }) {
  return new Response(store.range(key, range)).text();
}

/** How many of this process's open descriptors are of that file; other tests run in the same process. */
async function openDescriptors(name: string): Promise<number> {
  const targets = await Promise.all(
    (await readdir("/proc/self/fd")).map((fd) =>
      readlink(`/proc/self/fd/${fd}`).catch(() => ""),
    ),
  );
  return targets.filter((target) => target.endsWith(name)).length;
}
