import { expect, onTestFinished, test, vi } from "vitest";
import { maxOrganizationBytes } from "@/lib/answers/takes/room-queries";
import { warnedFreeSpace, warnedShareOfOrganization } from "@/lib/limits";
import { findStorageWarning } from "@/lib/portal/home/storage-queries";
import { store } from "@/lib/storage/files";
import { leastFreeBytes } from "@/lib/storage/space";
import { begin, makeStarted } from "@/tests/support/candidate-steps";
import { dataFolder } from "@/tests/support/data-folder";
import { makeActor } from "@/tests/support/make";
import { change } from "@/tests/support/rows";

await dataFolder();
let clock = performance.now();

test("W2: owners are told before the disk’s floor is reached, and below it that recordings wait", async () => {
  const owner = await makeActor();
  const floor = leastFreeBytes();
  const warned = warnedFreeSpace * floor;
  expect(await at(warned, owner)).toBeNull();
  expect(await at(warned - 1, owner)).toMatchObject({
    isFull: false,
    words: expect.stringContaining("almost full: 5.4 GB left. Below 1.1 GB"),
  });
  expect(await at(floor, owner)).toMatchObject({ isFull: false });
  expect(await at(floor - 1, owner)).toMatchObject({
    isFull: true,
    words: expect.stringContaining("wait in the candidates’ browsers"),
  });
  expect(await at(0, await makeActor("ADMIN"))).toBeNull();
});

test("W2: owners are told before their organization’s room is used up, and then", async () => {
  const most = maxOrganizationBytes();
  const warned = warnedShareOfOrganization * most;
  for (const [bytes, expected] of [
    [warned - 1, null],
    [warned, { isFull: false, words: expect.stringContaining("900 GB of") }],
    [most - 1, { isFull: false }],
    [most, { isFull: true, words: expect.stringContaining("1000 GB") }],
  ] as const) {
    const { actor, access, recorderId } = await makeStarted();
    const { takeId } = await begin(access, recorderId);
    await change.take(takeId, { status: "FAILED", bytes });
    const warning = await at(Infinity, actor);
    if (expected) expect(warning).toMatchObject(expected);
    else expect(warning).toBeNull();
  }
});

/** The warning while so many bytes of the disk are free. */
function at(free: number, actor: Parameters<typeof findStorageWarning>[0]) {
  vi.spyOn(store, "free").mockResolvedValue(free);
  // The disk is asked anew.
  clock += 1000;
  vi.spyOn(performance, "now").mockReturnValue(clock);
  onTestFinished(() => void vi.restoreAllMocks());
  return findStorageWarning(actor);
}
