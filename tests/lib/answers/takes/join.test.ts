import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readyTake } from "@/lib/answers/takes/join-mutations";
import { giveUpJoining, joinTake } from "@/lib/answers/takes/join-tasks";
import { mintSystemAccess } from "@/lib/auth/mint";
import { readSnapshot } from "@/lib/interviews/snapshot";
import { readParts } from "@/lib/media/parts";
import { probe } from "@/lib/media/probe";
import { store, writeFile } from "@/lib/storage/files";
import { db } from "@/tests/support/db";
import { makeActor } from "../../../support/make";
import { makeRecorded } from "../../../support/recorded";
import { change, row } from "@/tests/support/rows";
import { bombs } from "@/tests/support/bombs/all";
import { honestMp4 } from "@/tests/support/bombs/mp4";
import { atOnce } from "@/tests/support/at-once";
import { dataFolder } from "@/tests/support/data-folder";

const folder = await dataFolder();

const system = mintSystemAccess();

describe("joining a finished take", () => {
  test("makes one seekable file of its segments, and its sound alone", async () => {
    const takeId = await recorded(["answer-one.webm", "answer-two.webm"]);

    await joinTake(system, { takeId });

    const take = await row.take(takeId);
    expect(take).toMatchObject({
      status: "READY",
      failure: null,
      audioKey: `takes/${takeId}/sound.webm`,
    });
    const parts = readParts(take.parts);
    expect(parts).toMatchObject([
      { key: `takes/${takeId}/part-0.webm`, durationMs: take.durationMs },
    ]);
    expect(take.durationMs! / 1000).toBeCloseTo(14, 0);
    const file = await probe(join(folder, "recordings", parts[0]!.key));
    expect(file).toMatchObject({
      bytes: parts[0]!.bytes,
      mimeType: parts[0]!.mimeType,
    });
    const sound = await probe(join(folder, "recordings", take.audioKey!));
    expect(sound.video).toBeNull();
    expect(sound.seconds).toBeCloseTo(file.seconds, 0);
  });

  test("keeps segments of unequal codec as parts in their order (R7)", async () => {
    const takeId = await recorded(["answer-one.webm", "answer-vp8.webm"]);

    await joinTake(system, { takeId });

    const take = await row.take(takeId);
    expect(
      readParts(take.parts).map(({ durationMs }) =>
        Math.round(durationMs / 1000),
      ),
    ).toEqual([6, 3]);
    expect(take.audioKey).not.toBeNull();
  });

  test("whose sound changes its format stays playable, and says why it cannot be transcribed", async () => {
    const takeId = await recorded(["answer-one.webm", "answer-aac.mp4"]);

    await joinTake(system, { takeId });

    expect(await row.take(takeId)).toMatchObject({
      status: "READY",
      audioKey: null,
      failure: "The audio format changes partway through the recording.",
    });
  });

  test("leaves out a segment in which nothing can be played, and gives the take back when much of it is missing", async () => {
    const takeId = await recorded(["voice-one.wav", "answer-one.webm"]);

    await joinTake(system, { takeId });

    expect(await row.take(takeId)).toMatchObject({
      status: "READY",
      fault: "SHORT",
    });
    expect(await eventsOf(takeId)).toMatchObject([
      {
        kind: "take.ready",
        data: { unreadable: 1, parts: 1, position: 0, number: 1 },
      },
      { kind: "take.redo", data: { fault: "SHORT" } },
    ]);
  });

  test("of which a few bytes cannot be played is as good as whole, and says so", async () => {
    const takeId = await recorded(["answer-one.webm", "one-second.webm"]);
    const [, last] = await db.segment.findMany({
      where: { takeId },
      orderBy: { index: "asc" },
    });
    await writeFile(`uploads/${last!.id}`, "a header");

    await joinTake(system, { takeId });

    expect(await row.take(takeId)).toMatchObject({
      status: "READY",
      fault: null,
    });
    expect(await eventsOf(takeId)).toMatchObject([
      { kind: "take.ready", data: { unreadable: 1 } },
    ]);
  });

  test("W4: reads what there was when it was finished, whatever was written to it since", async () => {
    const takeId = await recorded(["answer-one.webm", "answer-vp8.webm"]);
    const [first, second] = await db.segment.findMany({
      where: { takeId },
      orderBy: { index: "asc" },
    });
    // The rest was sent by requests that were held open.
    await change.segment(first!.id, { bytes: first!.bytes! / 2n });
    await change.segment(second!.id, { bytes: 0 });

    await joinTake(system, { takeId });

    const parts = readParts((await row.take(takeId)).parts);
    expect(parts).toHaveLength(1);
    expect(parts[0]!.durationMs).toBeLessThan(4_000);
    expect(parts[0]!.durationMs).toBeGreaterThan(2_000);
    expect((await store.stat(`uploads/${first!.id}`))?.size).toBe(
      Number(first!.bytes),
    );
    const made = join(folder, "recordings", `takes/${takeId}`);
    expect((await readdir(made)).sort()).toEqual(["part-0.webm", "sound.webm"]);
  });

  test("without anything playable fails, in words, and keeps what was sent", async () => {
    const takeId = await recorded(["voice-one.wav"]);

    await joinTake(system, { takeId });

    expect(await row.take(takeId)).toMatchObject({
      status: "FAILED",
      failure: "The file is neither a WebM nor an MP4 recording.",
      parts: [],
    });
    expect(await eventsOf(takeId)).toMatchObject([
      {
        kind: "take.failed",
        data: {
          position: 0,
          number: 1,
          failure: "The file is neither a WebM nor an MP4 recording.",
        },
      },
    ]);
    const [segment] = await db.segment.findMany({ where: { takeId } });
    expect(await store.list("uploads")).toContain(`uploads/${segment!.id}`);
  });

  test("W1: of a bomb fails in words at the first try", async () => {
    const takeId = await recorded(["one-second.webm"]);
    await exchange(takeId, bombs["MP4, a run of 50 million samples in 28 kB"]!);

    await joinTake(system, { takeId });

    expect(await row.take(takeId)).toMatchObject({
      status: "FAILED",
      fault: "EMPTY",
      failure: expect.stringMatching(/^The recording isn’t valid/),
    });
  });

  test("W1: leaves out a segment that reads well and cannot be written, and keeps what it would be joined with", async () => {
    const takeId = await recorded(["one-second.webm", "one-second.webm"]);
    const sharing = bombs["MP4, 20,000 samples of the same 20 kB"]!;
    await exchange(takeId, honestMp4, sharing);

    await joinTake(system, { takeId });

    const take = await row.take(takeId);
    expect(take.status).toBe("READY");
    expect(readParts(take.parts)).toMatchObject([{ durationMs: 1000 }]);
    expect((await eventsOf(takeId))[0]).toMatchObject({
      kind: "take.ready",
      data: { unreadable: 1, parts: 1 },
    });
  });

  test("without a byte fails too", async () => {
    const takeId = await recorded(["answer-one.webm"]);
    const [segment] = await db.segment.findMany({ where: { takeId } });
    await writeFile(`uploads/${segment!.id}`, "");

    await joinTake(system, { takeId });

    expect(await row.take(takeId)).toMatchObject({
      status: "FAILED",
      failure: "Nothing was recorded.",
    });
  });

  test("fifty times at once is done once", async () => {
    const takeId = await recorded(["answer-one.webm"]);

    await atOnce(50, () => joinTake(system, { takeId }));

    expect(await eventsOf(takeId)).toHaveLength(1);
    expect(await store.list(`takes/${takeId}`)).toEqual([
      `takes/${takeId}/part-0.webm`,
      `takes/${takeId}/sound.webm`,
    ]);
  });

  test("after a crash half-way writes the same files again and leaves no remains", async () => {
    const takeId = await recorded(["answer-one.webm"]);
    await writeFile(`takes/${takeId}/part-0.webm`, "half a file");

    await joinTake(system, { takeId });

    const take = await row.take(takeId);
    const [part] = readParts(take.parts);
    expect((await probe(join(folder, "recordings", part!.key))).bytes).toBe(
      part!.bytes,
    );
  });

  test("given up is a failure in words; a take that was joined meanwhile stays", async () => {
    const takeId = await recorded(["answer-one.webm"]);
    await giveUpJoining(system, { takeId });
    expect(await row.take(takeId)).toMatchObject({
      status: "FAILED",
      failure: "The parts of the recording couldn’t be joined.",
    });

    const other = await recorded(["answer-one.webm"]);
    await joinTake(system, { takeId: other });
    await giveUpJoining(system, { takeId: other });
    expect(await row.take(other)).toMatchObject({ status: "READY" });
  });
});

test("a take that is longer than its question allows is noted as such", async () => {
  const takeId = await recorded(["one-second.webm"]);
  const seconds = await answerSeconds(takeId);
  for (const [durationMs, isOverrun] of [
    [(seconds + 15) * 1000, false],
    [(seconds + 15) * 1000 + 1, true],
  ] as const) {
    await change.take(takeId, { status: "FINISHED" });
    await readyTake(system, takeId, {
      parts: [{ key: "part", mimeType: "video/webm", bytes: 1, durationMs }],
      unreadable: 0,
      unreadableShare: 0,
      audioKey: null,
      soundProblem: null,
      media: {
        picture: 900_000,
        sound: { codec: "opus", bitsPerSecond: 30_000 },
      },
    });
    expect((await eventsOf(takeId)).at(-1)).toMatchObject({
      kind: "take.ready",
      data: { durationMs, isOverrun },
    });
  }
});

test("a take is not given up while another process joins it", async () => {
  const takeId = await recorded(["answer-one.webm"]);
  await db.$transaction(async (otherProcess) => {
    await otherProcess.$queryRaw`
      SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`take.join ${takeId}`}, 0))`;
    await expect(giveUpJoining(system, { takeId })).rejects.toThrow(
      "another process",
    );
  });
  expect(await row.take(takeId)).toMatchObject({ status: "FINISHED" });
});

async function recorded(files: string[]): Promise<string> {
  const interview = await makeRecorded(await makeActor(), [files]);
  return interview.takes[0]!.id;
}

/** Puts other bytes into a take's segments, in their order. */
async function exchange(
  takeId: string,
  ...files: (() => Buffer)[]
): Promise<void> {
  const segments = await db.segment.findMany({
    where: { takeId },
    orderBy: { index: "asc" },
  });
  for (const [n, { id }] of segments.entries())
    await writeFile(`uploads/${id}`, files[n]!());
}

async function answerSeconds(takeId: string): Promise<number> {
  const take = await db.take.findUniqueOrThrow({
    where: { id: takeId },
    include: { answer: { include: { interview: true } } },
  });
  const { interview } = take.answer;
  return readSnapshot(interview.snapshot).questions[0]!.answerSeconds;
}

async function eventsOf(takeId: string) {
  const { interviewId } = await row.take(takeId);
  return db.event.findMany({
    where: { interviewId, kind: { startsWith: "take." } },
    orderBy: { id: "asc" },
  });
}
