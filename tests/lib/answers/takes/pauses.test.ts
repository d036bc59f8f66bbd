import { randomUUID } from "node:crypto";
import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { getCandidateStage } from "@/lib/answers/queries";
import { listRecordings } from "@/lib/answers/recording-queries";
import { addSegment } from "@/lib/answers/takes/mutations";
import { pauseWords } from "@/lib/answers/takes/pauses";
import {
  appendSegment,
  lastByteAt,
  segmentFolder,
} from "@/lib/storage/segments";
import { db } from "@/tests/support/db";
import { begin, makeStarted } from "../../../support/candidate-steps";
import { change, row } from "@/tests/support/rows";

/** M1.10: the clock of an interrupted answer stands. Questions have 120 s; all times are seconds after the beginning. */

test("M1.10 the clock stands from the last recorded slice on, and a question that is told twice is answered alike", async () => {
  const { goOn } = await interruptable();
  expect(await goOn(71, { recordedUntil: 30, lastByte: 29 })).toBe(41_000);
});

test("M1.10 an answer goes on long after its wall clock ended, with the time it had left", async () => {
  const { goOn } = await interruptable();
  // 110 s recorded, 115 s later: without the pause over for 90 s.
  expect(await goOn(225, { recordedUntil: 110, lastByte: 110 })).toBe(115_000);
});

test("M1.10 two pauses add up to two minutes at most; then the clock runs on", async () => {
  const { goOn } = await interruptable();
  expect(await goOn(110, { recordedUntil: 30, lastByte: 30 })).toBe(80_000);
  expect(await goOn(200, { recordedUntil: 120, lastByte: 120 })).toBe(40_000);
  // 120 s of answer, 120 s of pause and the grace of 15 s.
  expect(await goOn(254, { recordedUntil: 220, lastByte: 220 })).toBe(0);
  expect(await goOn(256, { recordedUntil: 253, lastByte: 253 })).toBe(
    "answerTimeOver",
  );
});

test("M1.10 the two minutes are the question's, whichever of its takes was interrupted", async () => {
  const first = await interruptable();
  expect(await first.goOn(100, { recordedUntil: 10, lastByte: 10 })).toBe(
    90_000,
  );
  await change.take(first.takeId, { status: "FAILED" });
  const second = await interruptable(first);
  expect(await second.goOn(100, { recordedUntil: 10, lastByte: 10 })).toBe(
    30_000,
  );
});

test("M1.10 on another device the clock stands from the server's last byte on", async () => {
  const { goOn } = await interruptable();
  expect(await goOn(70, { lastByte: 32 })).toBe(38_000);
});

test("M1.10 the clock of a recording of which the network let nothing through stands by the device's word, and without a recording it runs", async () => {
  const { goOn } = await interruptable();
  expect(await goOn(60, {})).toBe(0);
  expect(await goOn(90, { recordedUntil: 80 })).toBe(10_000);
});

test("M1.10 a doctored device gets no more than the server saw: neither from before its last byte or segment, nor twice", async () => {
  const { goOn } = await interruptable();
  expect(await goOn(60, { recordedUntil: -1000 })).toBe(60_000);
  expect(await goOn(70, { recordedUntil: -1000, lastByte: 65 })).toBe(5000);
  // Nothing came since: what counted once does not count again.
  expect(await goOn(80, { recordedUntil: 0, lastByte: 65 })).toBe(10_000);
});

test("M1.10 no pause is negative, whatever a clock says", async () => {
  const { goOn } = await interruptable();
  expect(await goOn(60, { recordedUntil: 5000, lastByte: 30 })).toBe(0);
  expect(await goOn(70, { recordedUntil: 60, lastByte: 5000 })).toBe(0);
});

test("M1.10 requests at once and once more are one pause", async () => {
  const { access, takeId, recorderId, at } = await interruptable();
  const segmentId = randomUUID();
  const input = { segmentId, recorderId, mimeType };
  const results = await Promise.all(
    [70, 71, 90].map((s) => addSegment(access, takeId, input, at(30), at(s))),
  );
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(await db.segment.count({ where: { takeId } })).toBe(2);
});

test("M1.10 the candidate's page learns when the last byte came while it was recorded, and for how long the clock may stand", async () => {
  const { access, takeId, segmentId, goOn, at } = await interruptable();
  const question = async () => (await getCandidateStage(access)).question;
  expect(await question()).toMatchObject({
    pauseLeftMs: 120_000,
    lastByteAt: null,
  });
  await append(segmentId, 0, "while it is recorded");
  const path = join(segmentFolder(), segmentId);
  await utimes(path, at(-30), at(-30));
  // The rest comes after the reload.
  await append(segmentId, 20, "and after", { isAfterwards: true });
  expect(await lastByteAt([segmentId])).toEqual(at(-30));
  expect(await question()).toMatchObject({ lastByteAt: at(-30).toISOString() });
  await goOn(80, { lastByte: 30 });
  expect(await question()).toMatchObject({
    pauseLeftMs: 70_000,
    takes: [{ id: takeId, pausedMs: 50_000 }],
  });
  await append(segmentId, 29, "live again");
  expect((await lastByteAt([segmentId]))!.getTime()).toBeGreaterThan(
    at(-29).getTime(),
  );
});

test("M1.10 bytes that all come after the reload do not shorten the pause", async () => {
  const { segmentId, goOn } = await interruptable();
  await append(segmentId, 0, "only after", { isAfterwards: true });
  const at = await lastByteAt([segmentId]);
  expect(at).toBeNull();
  expect(await goOn(60, { recordedUntil: 31 })).toBe(29_000);
});

test("M1.10 the recruiter reads beside the answer for how long it was paused", async () => {
  const { actor, access, takeId, answerId, segmentId, goOn } =
    await interruptable();
  await goOn(71, { recordedUntil: 30, lastByte: 30 });
  await db.segment.updateMany({ where: { takeId }, data: { bytes: 100 } });
  await change.take(takeId, { status: "READY" });
  await change.answer(answerId, { keptTakeId: takeId });
  await change.interview(access.interviewId, { status: "COMPLETED" });
  const read = async () =>
    (await listRecordings(actor, access.interviewId))[0]?.take?.pauses;
  expect(await read()).toBe("paused 0:41, 2 parts");
  await db.segment.updateMany({ where: { takeId }, data: { pausedMs: 0 } });
  await db.segment.delete({ where: { id: segmentId } });
  expect(await read()).toBeNull();
});

test.each([
  [[[0, 100]], null],
  [
    [
      [0, 100],
      [300, 50],
    ],
    "paused 0:00, 2 parts",
  ],
  [
    [
      [0, 100],
      [41_000, 50],
      [62_000, 50],
    ],
    "paused 1:43, 3 parts",
  ],
  [
    [
      [0, 100],
      [41_000, 0],
    ],
    "paused 0:41, 1 part",
  ],
] as const)("M1.10 parts %j are %j", (segments, words) => {
  expect(
    pauseWords(
      segments.map(([pausedMs, bytes]) => ({ pausedMs, bytes: BigInt(bytes) })),
    ),
  ).toBe(words);
});

const mimeType = "video/webm";

/** A take that has begun, and a way to go on with it by seconds since then: gives the pause, or why it was refused. */
async function interruptable(
  started?: Pick<
    Awaited<ReturnType<typeof makeStarted>>,
    "actor" | "access" | "recorderId"
  >,
) {
  const { actor, access, recorderId } = started ?? (await makeStarted());
  const begun = await begin(access, recorderId);
  const { takeId, segmentId, answerId } = begun;
  const { startedAt } = await row.take(takeId);
  const at = (seconds: number) =>
    new Date(startedAt.getTime() + seconds * 1000);
  await db.segment.update({
    where: { id: segmentId },
    data: { createdAt: startedAt },
  });
  return {
    ...{ actor, access, recorderId, takeId, segmentId, answerId, at },
    goOn: async (
      seconds: number,
      seen: { recordedUntil?: number; lastByte?: number },
    ): Promise<number | string> => {
      const { recordedUntil, lastByte } = seen;
      const input = {
        ...{ segmentId: randomUUID(), recorderId, mimeType },
        ...(recordedUntil !== undefined && {
          recordedUntil: at(recordedUntil).toISOString(),
        }),
      };
      const byteAt = lastByte === undefined ? null : at(lastByte);
      const now = at(seconds);
      const first = await addSegment(access, takeId, input, byteAt, now);
      const again = await addSegment(access, takeId, input, byteAt, at(999));
      if (!first.ok) return first.error.message;
      expect(again).toEqual(first);
      await db.segment.update({
        where: { id: input.segmentId },
        data: { createdAt: now },
      });
      return first.value.pausedMs;
    },
  };
}

async function append(
  id: string,
  offset: number,
  text: string,
  options?: { isAfterwards: boolean },
): Promise<void> {
  async function* body() {
    yield Buffer.from(text);
  }
  expect(await appendSegment(id, offset, body(), options)).toBe(
    offset + text.length,
  );
}
