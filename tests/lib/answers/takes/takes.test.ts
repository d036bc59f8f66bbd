import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { keepTake, revealQuestion } from "@/lib/answers/mutations";
import { maxTakeBytes } from "@/lib/answers/takes/limits";
import { askAgain, finishTake } from "@/lib/answers/takes/finish-mutations";
import {
  addSegment,
  beginTake,
  claimRecorder,
} from "@/lib/answers/takes/mutations";
import {
  findPart,
  findUpload,
  listOpenSegmentIds,
} from "@/lib/answers/takes/queries";
import { maxEmptyTakes, maxFailedTakes } from "@/lib/limits";
import { db } from "@/tests/support/db";
import {
  arrived,
  begin,
  claim,
  digest,
  makeInvited,
  makeStarted,
  nothing,
  recordTake,
  unsent,
} from "../../../support/candidate-steps";
import { makeActor } from "../../../support/make";
import { refusal } from "@/tests/support/refusal";
import { change, row } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

const mimeType = "video/webm";

test("R9: the newest tab may record, the older one is told", async () => {
  const { access, recorderId } = await makeStarted();
  const newer = await claim(access);
  expect((await begin(access, recorderId)).result).toMatchObject(
    refusal("conflict"),
  );
  expect((await begin(access, newer)).result.ok).toBe(true);
});

test("E1: nobody can claim an interview that has not started", async () => {
  const { access, interview } = await makeInvited();
  expect(
    await claimRecorder(access, { recorderId: randomUUID() }),
  ).toMatchObject(refusal("expired"));
  expect(await row.interview(interview.id)).toEqual(interview);
  expect(await count(interview.id, "recorder.claimed")).toBe(0);
});

test("R9: only a tab that takes over from another one is news", async () => {
  const { access, interview, recorderId } = await makeStarted();
  await claimRecorder(access, { recorderId });
  expect(await count(interview.id, "recorder.claimed")).toBe(0);
  await claimRecorder(access, { recorderId: randomUUID() });
  expect(await count(interview.id, "recorder.claimed")).toBe(1);
});

test("a begin whose answer was lost is sent again and makes one take", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const { result, ...input } = await begin(access, recorderId);
  expect(await beginTake(access, input)).toEqual(result);
  expect(await db.take.count({ where: { interviewId: interview.id } })).toBe(1);
});

test("takes that are begun at once never exceed what the question allows", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const results = await atOnce(5, () => begin(access, recorderId));
  expect(results.filter(({ result }) => result.ok)).toHaveLength(2);
  expect(await db.take.count({ where: { interviewId: interview.id } })).toBe(2);
});

test("a take that failed is given back", async () => {
  const { access, recorderId } = await makeStarted();
  for (let i = 0; i < 2; i++) {
    const { takeId } = await begin(access, recorderId);
    await change.take(takeId, { status: "FAILED" });
  }
  expect((await begin(access, recorderId)).result.ok).toBe(true);
});

test("R8: takes that failed are not given back without end", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const allowed = 2 + maxFailedTakes;
  for (let i = 0; i < allowed; i++) {
    const { takeId } = await begin(access, recorderId);
    await change.take(takeId, { status: "FAILED", bytes: 1 });
  }
  expect((await begin(access, recorderId)).result).toMatchObject(
    refusal("too_many"),
  );
  expect(await db.take.count({ where: { interviewId: interview.id } })).toBe(
    allowed,
  );
});

test("R8: false starts, in which nothing arrived, lock no question, and end too", async () => {
  const { access, recorderId } = await makeStarted();
  for (let i = 0; i < 2 + maxFailedTakes; i++) {
    const { takeId, segmentId } = await begin(access, recorderId);
    await finishTake(access, takeId, nothing, unsent(segmentId));
  }
  const { result, takeId, answerId } = await begin(access, recorderId);
  expect(result.ok).toBe(true);
  await db.take.createMany({
    data: Array.from({ length: maxEmptyTakes }, (_, n) => ({
      interviewId: access.interviewId,
      organizationId: access.organizationId,
      answerId,
      number: 100 + n,
      status: "FAILED" as const,
      fault: "EMPTY" as const,
    })),
  });
  await change.take(takeId, { status: "FAILED" });
  expect((await begin(access, recorderId)).result).toMatchObject(
    refusal("too_many"),
  );
});

test("a question that is answered is not recorded again, whatever device asks, unless its take turned out unusable", async () => {
  const { access, recorderId } = await makeStarted();
  const takeId = await recordTake(access, recorderId);
  await keepTake(access, takeId);
  const again = () => begin(access, recorderId);
  expect((await again()).result).toMatchObject({
    ok: false,
    error: { message: "answeredAlready" },
  });
  await revealQuestion(access);
  const first = await db.answer.findFirstOrThrow({
    where: { interviewId: access.interviewId, position: 0 },
  });
  const ofTheFirst = {
    takeId: randomUUID(),
    segmentId: randomUUID(),
    answerId: first.id,
    recorderId: await claim(access),
    mimeType,
  };
  expect(await beginTake(access, ofTheFirst)).toMatchObject({
    ok: false,
    error: { message: "answeredAlready" },
  });
  await change.take(takeId, { status: "FAILED" });
  expect(await beginTake(access, ofTheFirst)).toMatchObject({ ok: true });
});

test("no take begins after the deadline", async () => {
  const { access, interview, recorderId } = await makeStarted();
  await change.interview(interview.id, {
    deadlineAt: new Date(Date.now() - 1000),
  });
  expect((await begin(access, recorderId)).result).toMatchObject(
    refusal("expired"),
  );
});

test("a take of somebody else's question does not begin", async () => {
  const { access } = await makeStarted();
  const answer = await db.answer.findFirstOrThrow({
    where: { interviewId: access.interviewId },
  });
  const other = await makeStarted();
  expect(
    await beginTake(other.access, {
      takeId: randomUUID(),
      segmentId: randomUUID(),
      answerId: answer.id,
      recorderId: other.recorderId,
      mimeType,
    }),
  ).toMatchObject(refusal("not_found"));
});

test("a take goes on with a new segment while its answer time lasts, counted by the server's clock", async () => {
  const { access, recorderId } = await makeStarted();
  const { takeId } = await begin(access, recorderId);
  const segment = { segmentId: randomUUID(), recorderId, mimeType };
  for (let times = 0; times < 2; times++)
    expect(await addSegment(access, takeId, segment)).toMatchObject({
      ok: true,
    });
  expect(await listOpenSegmentIds(access, takeId)).toHaveLength(2);

  await change.take(takeId, { startedAt: new Date(Date.now() - 140_000) });
  expect(
    await addSegment(access, takeId, { ...segment, segmentId: randomUUID() }),
  ).toMatchObject(refusal("expired"));
});

test("another candidate's take takes no segment of mine", async () => {
  const { access, recorderId } = await makeStarted();
  const { takeId } = await begin(access, recorderId);
  const other = await makeStarted();
  expect(
    await addSegment(other.access, takeId, {
      segmentId: randomUUID(),
      recorderId: other.recorderId,
      mimeType,
    }),
  ).toMatchObject(refusal("not_found"));
});

test("R3: a take is finished once, with its receipt and one task, however often it is told", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  const { report, stored } = arrived(segmentId, 1000);
  const results = await atOnce(5, () =>
    finishTake(access, takeId, report, stored),
  );
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(results[0]).toMatchObject({
    ok: true,
    value: {
      takeId,
      bytes: 1000,
      savedAt: expect.any(String),
      segments: [{ id: segmentId, bytes: 1000 }],
    },
  });
  expect(
    await db.take.findUniqueOrThrow({
      where: { id: takeId },
      include: { segments: true },
    }),
  ).toMatchObject({
    status: "FINISHED",
    bytes: 1000n,
    digest,
    segments: [{ bytes: 1000n, finishedAt: expect.any(Date) }],
  });
  expect(await count(interview.id, "take.finished")).toBe(1);
  expect(await queued(takeId)).toBe(1);
});

test("R3: a take is not finished before every byte has arrived", async () => {
  const { access, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  const { report } = arrived(segmentId, 1000);
  const { stored } = arrived(segmentId, 999);
  expect(await finishTake(access, takeId, report, stored)).toMatchObject(
    refusal("conflict"),
  );
  expect(await queued(takeId)).toBe(0);
});

test("R3: what storage holds otherwise than it was recorded is put aside and asked for again, once, and said to the recruiter", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  const { report, stored } = arrived(segmentId, 1000);
  const aside: string[] = [];
  const again = (by: typeof access, found: typeof stored, said = report) =>
    askAgain(by, takeId, said, found, (id) => {
      aside.push(id);
      return Promise.resolve();
    });
  expect(await again(access, stored)).toEqual([]);
  const damaged = new Map([
    [segmentId, { bytes: 1000, digest: "b".repeat(64) }],
  ]);
  const other = await makeStarted();
  expect(await again(other.access, damaged)).toEqual([]);
  const answers = await atOnce(5, () => again(access, damaged));
  expect(answers.flat()).toEqual([segmentId]);
  expect(aside).toEqual([segmentId]);
  expect(
    await db.event.findFirstOrThrow({
      where: { interviewId: interview.id, kind: "take.resent" },
    }),
  ).toMatchObject({ data: { takeId, segmentId, position: 0, number: 1 } });
  expect(await row.take(takeId)).toMatchObject({
    status: "RECORDING",
    resentBytes: 1000n,
  });
  await finishTake(access, takeId, report, stored);
  expect(await again(access, damaged)).toEqual([]);
});

test("W2: a take is asked for again once, whichever of its segments differs then", async () => {
  const { access, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  const newer = { segmentId: randomUUID(), recorderId, mimeType };
  await addSegment(access, takeId, newer);
  const both = [segmentId, newer.segmentId];
  const damaged = new Map(
    both.map((id) => [id, { bytes: 10, digest: "b".repeat(64) }]),
  );
  const report = (id: string) => arrived(id, 10).report;
  const again = (id: string) =>
    askAgain(access, takeId, report(id), damaged, () => Promise.resolve());
  expect(await again(segmentId)).toEqual([segmentId]);
  expect(await again(newer.segmentId)).toEqual([]);
  expect(await row.take(takeId)).toMatchObject({ resentBytes: 10n });
});

test("R3: what differs once more is taken as it is, and the event says so", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  const { report } = arrived(segmentId, 1000);
  const other = new Map([[segmentId, { bytes: 1000, digest: "b".repeat(64) }]]);
  await finishTake(access, takeId, report, other);
  expect(
    await db.event.findFirstOrThrow({
      where: { interviewId: interview.id, kind: "take.finished" },
    }),
  ).toMatchObject({ data: { takeId, bytes: 1000, isIntact: false } });
});

test("R9: a device that does not know how the take went on does not finish it under its recorder", async () => {
  const { access, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  const newer = { segmentId: randomUUID(), recorderId, mimeType };
  await addSegment(access, takeId, newer);
  const { report, stored } = arrived(segmentId, 1000);
  stored.set(newer.segmentId, { bytes: 500 });
  expect(await finishTake(access, takeId, report, stored)).toMatchObject({
    ok: false,
    error: { message: "notArrived" },
  });
  await change.take(takeId, { startedAt: new Date(Date.now() - 140_000) });
  expect(await finishTake(access, takeId, report, stored)).toMatchObject({
    ok: true,
    value: { bytes: 1500 },
  });
});

test("R3: a segment that begins while storage is read keeps its take open", async () => {
  const { access, recorderId } = await makeStarted();
  const { takeId } = await begin(access, recorderId);
  expect(await finishTake(access, takeId, nothing, new Map())).toMatchObject({
    ok: false,
    error: { message: "notArrived" },
  });
});

test("R3: nothing is measured of a take that was finished, or that is over", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const finished = await recordTake(access, recorderId);
  expect(await listOpenSegmentIds(access, finished)).toEqual([]);
  const { takeId, segmentId } = await begin(access, recorderId);
  expect(await listOpenSegmentIds(access, takeId)).toEqual([segmentId]);
  await change.interview(interview.id, { status: "COMPLETED" });
  expect(await listOpenSegmentIds(access, takeId)).toEqual([]);
});

test("a segment of another device counts as it arrived", async () => {
  const { access, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  const { stored } = arrived(segmentId, 700);
  expect(await finishTake(access, takeId, nothing, stored)).toMatchObject({
    ok: true,
    value: { bytes: 700 },
  });
});

test("a take without a byte fails and does not count", async () => {
  const { access, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  await finishTake(access, takeId, nothing, unsent(segmentId));
  expect(await row.take(takeId)).toMatchObject({
    status: "FAILED",
    failure: "Nothing was recorded.",
  });
  expect(await queued(takeId)).toBe(0);
});

test("another candidate cannot finish my take", async () => {
  const { access, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  const { report, stored } = arrived(segmentId, 1000);
  const other = await makeStarted();
  expect(await finishTake(other.access, takeId, report, stored)).toMatchObject(
    refusal("not_found"),
  );
});

test("bytes are taken for an open take of one's own, and for no other", async () => {
  const { access, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  const other = await makeStarted();
  expect(await findUpload(access, segmentId)).toMatchObject({ recorderId });
  expect(await findUpload(other.access, segmentId)).toBeNull();
  expect(await findUpload(access, randomUUID())).toBeNull();
  for (const cookie of [undefined, "", other.access.cookie])
    expect(await findUpload({ ...access, cookie }, segmentId)).toBeUndefined();
  const { report, stored } = arrived(segmentId, 1000);
  await finishTake(access, takeId, report, stored);
  expect(await findUpload(access, segmentId)).toBeNull();
});

test("R8: a segment is told of the others of its take, with which it shares the room", async () => {
  const { access, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  expect(await findUpload(access, segmentId)).toMatchObject({ otherIds: [] });
  const newer = { segmentId: randomUUID(), recorderId, mimeType };
  await addSegment(access, takeId, newer);
  const elsewhere = await begin(access, recorderId);
  expect(await findUpload(access, newer.segmentId)).toMatchObject({
    maxTakeBytes: maxTakeBytes(120),
    otherIds: [segmentId],
    elsewhereIds: [elsewhere.segmentId],
    recorderId,
    organizationId: access.organizationId,
    lastArrivedAt: null,
  });
});

test("a recording is found by its own candidate, by its organization once it is submitted as the answer, and by nobody else", async () => {
  const { access, actor, interview, recorderId } = await makeStarted();
  const { interviewId } = access;
  const takeId = await recordTake(access, recorderId);
  expect(await findPart(actor, takeId, 0)).toBeNull();
  const part = { ...(await makeReady(takeId)), interviewId };
  expect(await findPart(access, takeId, 0)).toEqual(part);
  await keepTake(access, takeId);
  expect(await findPart(actor, takeId, 0)).toBeNull();
  await change.interview(interview.id, { status: "COMPLETED" });
  expect(await findPart(actor, takeId, 0)).toEqual(part);
  expect(await findPart(access, takeId, 1)).toBeNull();
  expect(await findPart(await makeActor(), takeId, 0)).toBeNull();
  expect(await findPart((await makeStarted()).access, takeId, 0)).toBeNull();
});

test.each(["COMPLETED", "EXPIRED", "CANCELLED"] as const)(
  "what was recorded for an interview that is %s is still its candidate's own",
  async (status) => {
    const { access, interview, recorderId } = await makeStarted();
    const takeId = await recordTake(access, recorderId);
    const part = {
      ...(await makeReady(takeId)),
      interviewId: interview.id,
    };
    await change.interview(interview.id, { status });
    expect(await findPart(access, takeId, 0)).toEqual(part);
  },
);

async function makeReady(takeId: string) {
  const part = {
    key: `takes/${takeId}/part-0.webm`,
    mimeType,
    bytes: 900,
    durationMs: 1000,
  };
  await change.take(takeId, { status: "READY", parts: [part] });
  return part;
}

function count(interviewId: string, kind: string): Promise<number> {
  return db.event.count({ where: { interviewId, kind } });
}

async function queued(takeId: string): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job
    WHERE name = 'take.join' AND data->>'takeId' = ${takeId}`;
  return rows.length;
}
