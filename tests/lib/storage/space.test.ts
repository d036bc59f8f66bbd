import { expect, test, vi } from "vitest";
import { env } from "@/lib/env";
import { leastFreeMegabytes } from "@/lib/limits";
import { store } from "@/lib/storage/files";
import {
  freeBytes,
  isAlmostFull,
  isOutOfSpace,
  leastFreeBytes,
} from "@/lib/storage/space";
import { dataFolder } from "@/tests/support/data-folder";

await dataFolder();

test("W2: the disk is almost full one byte below its floor, and asked once for many uploads", async () => {
  expect(env().MIN_FREE_DISK_MB).toBe(leastFreeMegabytes);
  const free = vi.spyOn(store, "free");
  for (const [bytes, isFull] of [
    [leastFreeBytes(), false],
    [leastFreeBytes() - 1, true],
  ] as const) {
    free.mockClear().mockResolvedValue(bytes);
    const now = vi.spyOn(performance, "now");
    now.mockReturnValue(performance.now() + 1000);
    expect(await Promise.all([isAlmostFull(), isAlmostFull()])).toEqual([
      isFull,
      isFull,
    ]);
    expect(free).toHaveBeenCalledTimes(1);
  }
  vi.restoreAllMocks();
});

test("the free space is that of the folder’s disk, before anything is in it too", async () => {
  expect(await freeBytes()).toBeGreaterThan(0);
  expect(await store.free()).toBeGreaterThan(0);
});

test("only a full disk or quota is out of space", () => {
  const failed = (code: string) => Object.assign(new Error(code), { code });
  expect(isOutOfSpace(failed("ENOSPC"))).toBe(true);
  expect(isOutOfSpace(failed("EDQUOT"))).toBe(true);
  expect(isOutOfSpace(failed("EIO"))).toBe(false);
  expect(isOutOfSpace("ENOSPC")).toBe(false);
});
