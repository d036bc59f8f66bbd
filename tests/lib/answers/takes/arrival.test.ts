import { expect, test } from "vitest";
import { listRecordings } from "@/lib/answers/recording-queries";
import {
  arrivalWords,
  isArrivalNews,
  lateMsOf,
  lateWords,
} from "@/lib/answers/takes/arrival";
import { finishTake } from "@/lib/answers/takes/finish-mutations";
import { readyTake } from "@/lib/answers/takes/join-mutations";
import { mintSystemAccess } from "@/lib/auth/mint";
import { getPersonalData } from "@/lib/portal/personal-data/queries";
import { day, hour, minute } from "@/lib/time/duration";
import { db } from "@/tests/support/db";
import { change, row } from "@/tests/support/rows";
import {
  arrived,
  begin,
  makeStarted,
  receive,
} from "../../../support/candidate-steps";

const second = 1000;

test("W3: the first and the latest arrival of a segment are kept, for its own organization only", async () => {
  const { access, recorderId } = await makeStarted();
  const { segmentId } = await begin(access, recorderId);
  const segment = () =>
    db.segment.findUniqueOrThrow({ where: { id: segmentId } });
  const [first, last] = [new Date(1e12), new Date(1e12 + day)];
  await receive((await makeStarted()).access, segmentId, first);
  expect(await segment()).toMatchObject({ firstArrivedAt: null });
  await receive(access, segmentId, first);
  await receive(access, segmentId, last);
  expect(await segment()).toMatchObject({
    firstArrivedAt: first,
    lastArrivedAt: last,
  });
});

test("an arrival is noted again after ten seconds", () => {
  const at = (ms: number) => new Date(1e12 + ms);
  expect(isArrivalNews(null, at(0))).toBe(true);
  expect(isArrivalNews(at(0), at(10 * second - 1))).toBe(false);
  expect(isArrivalNews(at(0), at(10 * second))).toBe(true);
});

test.each([
  // 60 s of answer, 30 s of pause, 15 s of grace.
  [[105 * second], 0],
  [[105 * second + 1], 1],
  [[20 * second, 105 * second + hour], hour],
  [[], 0],
])("W3: arrivals %j of a take with a pause are %i ms late", (times, lateMs) => {
  const startedAt = new Date(1e12);
  const segments = [30 * second, 0].map((pausedMs, index) => {
    const at = times[index];
    const lastArrivedAt =
      at === undefined ? null : new Date(startedAt.getTime() + at);
    return { pausedMs, lastArrivedAt };
  });
  expect(lateMsOf({ startedAt, segments }, 60)).toBe(lateMs);
});

test.each([
  [999, null, null],
  [40 * second, "arrived 40 seconds after its time", null],
  [10 * minute, "arrived 10 minutes after its time", null],
  [
    10 * minute + 1,
    "arrived 10 minutes after its time",
    "arrived 10 minutes after its time",
  ],
  [
    hour + 59 * minute,
    "arrived 1 hour after its time",
    "arrived 1 hour after its time",
  ],
  [
    2 * day + hour,
    "arrived 2 days after its time",
    "arrived 2 days after its time",
  ],
])(
  "W3: %i ms of lateness are told in the log, and beside the answer once no slow network explains them",
  (lateMs, inLog, besideAnswer) => {
    expect(arrivalWords(lateMs)).toBe(inLog);
    expect(lateWords(lateMs)).toBe(besideAnswer);
  },
);

test("W3: an answer that was uploaded two days late counts, and says so to the recruiter and in the candidate's own data", async () => {
  const { actor, access, recorderId } = await makeStarted({ questions: 1 });
  const { takeId, segmentId, answerId } = await begin(access, recorderId);
  const { startedAt } = await row.take(takeId);
  const at = (ms: number) => new Date(startedAt.getTime() + ms);
  await receive(access, segmentId, at(2 * second));
  const { report, stored } = arrived(segmentId, 1000);
  await finishTake(access, takeId, report, stored);
  await change.answer(answerId, { keptTakeId: takeId });
  await change.interview(access.interviewId, { status: "COMPLETED" });
  const lateness = async () =>
    (await listRecordings(actor, access.interviewId))[0]?.take?.lateness;
  expect(await lateness()).toBeNull();
  const last = at(2 * day + hour);
  await receive(access, segmentId, last);
  expect(await lateness()).toBe("arrived 2 days after its time");
  await readyTake(mintSystemAccess(), takeId, {
    parts: [
      { key: "part", mimeType: "video/webm", bytes: 1, durationMs: 60_000 },
    ],
    unreadable: 0,
    unreadableShare: 0,
    audioKey: null,
    soundProblem: null,
    media: {
      picture: 900_000,
      sound: { codec: "opus", bitsPerSecond: 30_000 },
    },
  });
  expect(await row.take(takeId)).toMatchObject({ status: "READY" });
  const [ready] = await db.event.findMany({
    where: { interviewId: access.interviewId, kind: "take.ready" },
  });
  // 120 s of answer and 15 s of grace.
  const lateMs = 2 * day + hour - 135 * second;
  expect(ready?.data).toMatchObject({ lateMs });
  const { answers } = await getPersonalData(access);
  expect(answers[0]?.recordings).toMatchObject([{ arrivedAt: last }]);
});
