import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { probe } from "@/lib/media/probe";
import { tsx } from "@/scripts/children";
import type { Fate } from "../../programs/read-bombs";
import { bombs, readWithoutIndex } from "@/tests/support/bombs/all";
import { honestMp4 } from "@/tests/support/bombs/mp4";
import { honestWebm } from "@/tests/support/bombs/webm";
import { output } from "@/tests/support/media";

describe("W1: what a recording says of itself is believed as far as it can be true", () => {
  const reading = promisify(execFile)(
    process.execPath,
    [...tsx, "tests/programs/read-bombs.ts", output("")],
    { maxBuffer: 1e7 },
  ).then(
    ({ stdout }) => JSON.parse(stdout) as { fates: Fate[]; grownMB: number },
  );

  test.each(Object.keys(bombs))("%s", { timeout: 120_000 }, async (name) => {
    const { fates } = await reading;
    const fate = fates.find((each) => each.name === name)!;
    expect(fate.reason).toEqual(
      readWithoutIndex.includes(name)
        ? null
        : expect.stringMatching(/^The recording [\x20-\x7e’]+\.$/),
    );
    expect(fate.seconds).toBeLessThan(10);
  });

  test("all of them together take a worker no more than 256 MB", async () => {
    expect((await reading).grownMB).toBeLessThan(256);
  });

  test.each([
    ["MP4", honestMp4],
    ["WebM", honestWebm],
  ])("an honest %s that is built alike is read", async (_what, make) => {
    const path = output("honest");
    await writeFile(path, make());
    expect((await probe(path)).seconds).toBeCloseTo(1, 1);
  });
});
