import { expect, test, vi } from "vitest";
import { Spool } from "@/components/recorder/spool";
import { MemorySpoolStorage } from "../../support/memory-spool-storage";

test("what this page knows stands when storage is lost", async () => {
  const { storage, spool } = await recorded();
  storage.isLost = true;
  await spool.refresh();
  expect(spool.listTakes()).toMatchObject([{ id: "take", isEnded: false }]);
  await spool.append("segment", bytesOf("two"), 2000);
  expect(
    await spool.read(spool.listSegments("take")[0]!, 3, 99),
  ).toHaveProperty("size", 3);
  expect(spool.isDurable).toBe(false);
});

test("an end that could not be stored is not taken back by what is stored", async () => {
  const { storage, spool } = await recorded();
  storage.isLost = true;
  await spool.endTake("take");
  storage.isLost = false;
  await spool.refresh();
  expect(spool.listTakes()).toMatchObject([{ isEnded: true }]);
});

test("storage that cannot be listed is done without", async () => {
  const storage = new MemorySpoolStorage();
  storage.isLost = true;
  const spool = await Spool.open("interview", () => Promise.resolve(storage));
  expect(spool.isDurable).toBe(false);
  expect(spool.listTakes()).toEqual([]);
});

test("a slice too large for one request is read once, and let go with its rest", async () => {
  const { storage, spool } = await recorded();
  const read = vi.spyOn(storage, "getSlice");
  const [segment] = spool.listSegments("take");
  const parts = [];
  for (const offset of [0, 1, 2])
    parts.push(await (await spool.read(segment!, offset, 1)).text());
  expect(parts).toEqual(["o", "n", "e"]);
  expect(read).toHaveBeenCalledOnce();
  await spool.read(segment!, 0, 1);
  expect(read).toHaveBeenCalledTimes(2);
});

async function recorded() {
  const storage = new MemorySpoolStorage();
  const spool = await Spool.open("interview", () => Promise.resolve(storage));
  await spool.putTake({ id: "take", startedAt: 0, isEnded: false, notes: [] });
  await spool.addSegment({
    id: "segment",
    takeId: "take",
    index: 0,
    mimeType: "audio/webm",
  });
  await spool.append("segment", bytesOf("one"), 1000);
  return { storage, spool };
}

function bytesOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}
