import { copyFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { mediaPool, within } from "@/lib/media/pool";
import { groupIntoParts } from "@/lib/media/group";
import { probe } from "@/lib/media/probe";
import { MediaRejected } from "@/lib/media/reject";
import { fixture, onePart, output, writeVideo } from "@/tests/support/media";

test("a recording is read in a process as it is read here", async () => {
  const path = fixture("answer-one.webm");
  const apart = await groupIntoParts([path], mediaPool.probe);
  expect(apart).toEqual(await groupIntoParts([path], probe));

  const [part] = apart.parts;
  const file = await mediaPool.remux(part!, output("one.webm"));
  expect(file.seconds).toBeCloseTo(part!.file.seconds, 1);
  const sound = await mediaPool.extractAudio([part!], output("sound.webm"));
  expect(sound.video).toBeNull();
});

test("what a process refuses is a rejection here", async () => {
  const muted = output("muted.webm");
  await copyFile(fixture("answer-one.webm"), muted);
  const { parts } = await groupIntoParts([muted], probe);
  parts[0]!.file.audio = null;
  await expect(
    mediaPool.extractAudio(parts, output("none.webm")),
  ).rejects.toEqual(new MediaRejected("Part of the recording has no audio."));
});

test("a disk that fails in a process is no rejection", async () => {
  const { parts } = await groupIntoParts([fixture("answer-one.webm")], probe);
  const failure = await mediaPool
    .remux(parts[0]!, output("nowhere/one.webm"))
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(MediaRejected);
  expect(String(failure)).toContain("ENOENT");
});

test.each([
  ["a processor's time", { processorMs: 100 }, "too long"],
  ["time", { ms: 100 }, "too long"],
  ["memory", { bytes: 5_000_000 }, "too much memory"],
])(
  "W1: a recording that takes more of %s than it may is rejected, and the next one is read",
  async (_what, limit, words) => {
    const path = output("large.webm");
    await writeVideo(path, 300, 100_000);
    const part = await onePart(path);
    const copy = output("large-copy.webm");
    const enough = { processorMs: 60_000, ms: 60_000, bytes: 1e9 };

    await expect(
      within({ ...enough, ...limit }, { name: "remux", given: [part, copy] }),
    ).rejects.toEqual(
      new MediaRejected(`The recording takes ${words} to read.`),
    );
    const one = { name: "probe", given: [fixture("one-second.webm")] } as const;
    expect(
      await within(enough, { ...one, given: [...one.given] }),
    ).toMatchObject({ container: "webm" });
  },
);

test("a long recording whose sound ends at once is read within its memory", async () => {
  const path = output("soundless.webm");
  await writeVideo(path, 900, 100_000, { hasSound: true });
  const file = await mediaPool.remux(await onePart(path), output("long.webm"));
  expect(file.seconds).toBeCloseTo(30, 0);
}, 60_000);
