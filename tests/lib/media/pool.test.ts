import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Piscina } from "piscina";
import { afterAll, expect, test } from "vitest";
import { mediaPool, within } from "@/lib/media/pool";
import { groupIntoParts } from "@/lib/media/remux";
import type { Answer } from "@/lib/media/thread";
import { MediaRejected } from "@/lib/media/reject";

const folder = await mkdtemp(join(tmpdir(), "media-pool-"));
afterAll(() => rm(folder, { recursive: true }));

test("a recording is read in a thread as it is read here", async () => {
  const path = "tests/fixtures/answer-one.webm";
  const apartFrom = await mediaPool.groupIntoParts([path]);
  expect(apartFrom).toEqual(await groupIntoParts([path]));

  const [part] = apartFrom.parts;
  const file = await mediaPool.remux(part!, join(folder, "one.webm"));
  expect(file.seconds).toBeCloseTo(part!.file.seconds, 1);
  const sound = await mediaPool.extractAudio(
    [part!],
    join(folder, "sound.webm"),
  );
  expect(sound.video).toBeNull();
});

test("what a thread refuses is a rejection here", async () => {
  const muted = join(folder, "muted.webm");
  await copyFile("tests/fixtures/answer-one.webm", muted);
  const { parts } = await groupIntoParts([muted]);
  parts[0]!.file.audio = null;
  await expect(
    mediaPool.extractAudio(parts, join(folder, "none.webm")),
  ).rejects.toEqual(new MediaRejected("Part of the recording has no audio."));
});

test("a disk that fails in a thread is no rejection", async () => {
  const { parts } = await groupIntoParts(["tests/fixtures/answer-one.webm"]);
  const failure = mediaPool
    .remux(parts[0]!, join(folder, "nowhere", "one.webm"))
    .catch((error: unknown) => error);
  expect(await failure).toBeInstanceOf(Error);
  expect(await failure).not.toBeInstanceOf(MediaRejected);
  expect(String(await failure)).toContain("ENOENT");
});

test("a recording that keeps a thread busy for ever is rejected, and the next one is read", async () => {
  const threads = new Piscina<string, Answer<string>>({
    filename: join(import.meta.dirname, "../../programs/busy.ts"),
    maxThreads: 1,
  });
  await expect(within(500, threads, "spin")).rejects.toBeInstanceOf(
    MediaRejected,
  );
  expect(await within(20_000, threads, "answer")).toBe("answered");
  await threads.destroy();
});
