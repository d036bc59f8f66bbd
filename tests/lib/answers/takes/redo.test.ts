import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepTake } from "@/lib/answers/mutations";
import { getCandidateStage } from "@/lib/answers/queries";
import { joinTake } from "@/lib/answers/takes/join-tasks";
import { finishTake } from "@/lib/answers/takes/finish-mutations";
import type { Measured, Telemetry } from "@/lib/answers/takes/schema";
import { mintSystemAccess } from "@/lib/auth/mint";
import type { CandidateAccess } from "@/lib/auth/proof";
import { writeFile } from "@/lib/storage/files";
import { db } from "@/tests/support/db";
import {
  arrived,
  begin,
  makeStarted,
  nothing,
  unsent,
} from "../../../support/candidate-steps";
import { refusal } from "@/tests/support/refusal";
import { change, row } from "@/tests/support/rows";
import { dataFolder } from "@/tests/support/data-folder";

await dataFolder();

const system = mintSystemAccess();
const silence: Measured = {
  silentMs: 3000,
  heardMs: 0,
  blackMs: 0,
  seenMs: 3000,
  mutedMs: 0,
};

test("R6: a silent take is given back, logged with its telemetry, and may still be kept", async () => {
  const { access, recorderId, interview } = await makeStarted();
  const takeId = await record(access, recorderId);
  expect((await getCandidateStage(access)).question).toMatchObject({
    takesLeft: 1,
  });
  await joinTake(system, { takeId });
  expect((await getCandidateStage(access)).question).toMatchObject({
    takesLeft: 2,
    takes: [{ id: takeId, fault: "SILENT" }],
  });
  const [event] = await db.event.findMany({
    where: { interviewId: interview.id, kind: "take.redo" },
  });
  expect(event?.data).toMatchObject({
    fault: "SILENT",
    position: 0,
    number: 1,
    measured: silence,
  });
  expect(await keepTake(access, takeId)).toMatchObject({ ok: true });
});

test("R6: what the browser says of a take that can be heard is not believed", async () => {
  const { access, recorderId } = await makeStarted();
  const takeId = await record(access, recorderId, "answer-one.webm", {
    ...silence,
    silentMs: 6000,
  });
  await joinTake(system, { takeId });
  expect((await getCandidateStage(access)).question).toMatchObject({
    takesLeft: 1,
    takes: [{ fault: null }],
  });
});

test("W5: a device that was lost after the end of its take gives no further take", async () => {
  const { access, recorderId } = await makeStarted();
  const takeId = await record(
    access,
    recorderId,
    "answer-one.webm",
    { ...silence, silentMs: 0, heardMs: 3000 },
    [{ kind: "device-lost", atMs: 600_000 }],
  );
  await joinTake(system, { takeId });
  expect((await getCandidateStage(access)).question).toMatchObject({
    takesLeft: 1,
    takes: [{ fault: null }],
  });
});

test("R6: after two redos the third take counts, and all takes come to an end", async () => {
  const { access, recorderId } = await makeStarted();
  const left: (number | undefined)[] = [];
  for (let take = 0; take < 4; take++) {
    const takeId = await record(access, recorderId);
    await joinTake(system, { takeId });
    left.push((await getCandidateStage(access)).question?.takesLeft);
  }
  expect(left).toEqual([2, 2, 1, 0]);
  expect((await begin(access, recorderId)).result).toMatchObject(
    refusal("too_many"),
  );
});

test("R6: takes that are judged at once are given back twice at most, each once", async () => {
  const { access, recorderId, interview } = await makeStarted({
    data: { accommodations: { extraTakes: 2 } },
  });
  const takeIds: string[] = [];
  for (let take = 0; take < 4; take++)
    takeIds.push(await record(access, recorderId));
  await Promise.all(
    [...takeIds, ...takeIds].map((takeId) => joinTake(system, { takeId })),
  );
  const faults = await db.take.count({
    where: { interviewId: interview.id, fault: { not: null } },
  });
  const events = await db.event.count({
    where: { interviewId: interview.id, kind: "take.redo" },
  });
  expect([faults, events]).toEqual([2, 2]);
  expect((await getCandidateStage(access)).question?.takesLeft).toBe(2);
});

test("R6: a take without a byte never counts", async () => {
  const { access, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  await finishTake(access, takeId, nothing, unsent(segmentId));
  expect(await row.take(takeId)).toMatchObject({
    status: "FAILED",
    fault: "EMPTY",
  });
  expect((await getCandidateStage(access)).question).toMatchObject({
    takesLeft: 2,
    takes: [],
  });
});

/** A finished take that is not joined yet, by default one in which nothing can be heard. */
async function record(
  access: CandidateAccess,
  recorderId: string,
  file = "silence.webm",
  measured = silence,
  notes: Telemetry["notes"] = [],
): Promise<string> {
  const { takeId, segmentId, result } = await begin(access, recorderId);
  if (!result.ok) throw new Error(result.error.message);
  await change.take(takeId, { startedAt: new Date(Date.now() - 10_000) });
  const bytes = await readFile(
    join(import.meta.dirname, "../../../fixtures", file),
  );
  await writeFile(`uploads/${segmentId}`, bytes);
  const { report, stored } = arrived(segmentId, bytes.length);
  await finishTake(
    access,
    takeId,
    { ...report, telemetry: { notes, measured } },
    stored,
  );
  return takeId;
}
