import { rm, symlink, utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { closeAbandonedTake } from "@/lib/answers/takes/sweep-mutations";
import { sweepTakes } from "@/lib/answers/takes/tasks";
import { mintSystemAccess } from "@/lib/auth/mint";
import type { InterviewStatus } from "@/lib/generated/prisma/enums";
import { writeFile } from "@/lib/storage/files";
import { segmentFolder } from "@/lib/storage/segments";
import { db } from "@/tests/support/db";
import {
  begin,
  makeStarted,
  recordTake,
} from "../../../support/candidate-steps";
import { change, row } from "@/tests/support/rows";

const system = mintSystemAccess();
const twoHoursAgo = new Date(Date.now() - 2 * 3600_000);

test("R3: an answer whose browser never came back is closed with what storage has, once the interview is over", async () => {
  const { interview, takeId } = await abandonedTake("CANCELLED");
  await sweepTakes(system);
  await sweepTakes(system);
  expect(await row.take(takeId)).toMatchObject({
    status: "FINISHED",
    bytes: 5n,
  });
  expect(
    await db.event.count({
      where: { interviewId: interview.id, kind: "take.finished" },
    }),
  ).toBe(1);
  expect(await queued(takeId)).toBe(1);
});

test.each(["IN_PROGRESS", "EXPIRED"] as const)(
  "R1: while an interview is %s its candidate may still come back with the rest",
  async (status) => {
    const { takeId } = await abandonedTake(status);
    await sweepTakes(system);
    expect(await row.take(takeId)).toMatchObject({ status: "RECORDING" });
  },
);

test("R1: a withdrawal may be undone, so the candidate may still come back with the rest", async () => {
  const { interview, takeId } = await abandonedTake("CANCELLED");
  const withdrawn = (withdrawnAt: Date | null) =>
    change.interview(interview.id, { withdrawnAt });
  await withdrawn(new Date());
  await sweepTakes(system);
  expect(await row.take(takeId)).toMatchObject({ status: "RECORDING" });
  await withdrawn(null);
  await sweepTakes(system);
  expect(await row.take(takeId)).toMatchObject({ status: "FINISHED" });
});

test("what still arrives is waited for", async () => {
  const { takeId, segmentId } = await abandonedTake("CANCELLED");
  await writeFile(`uploads/${segmentId}`, "hello again");
  await sweepTakes(system);
  expect(await row.take(takeId)).toMatchObject({ status: "RECORDING" });
});

test("a take that cannot be closed does not keep the others from it", async () => {
  const broken = await abandonedTake("CANCELLED");
  const file = join(segmentFolder(), broken.segmentId);
  await rm(file);
  await symlink(file, file);
  const { takeId } = await abandonedTake("CANCELLED");
  await expect(sweepTakes(system)).rejects.toThrow("could not be closed");
  expect(await row.take(takeId)).toMatchObject({ status: "FINISHED" });
  await rm(file);
  await sweepTakes(system);
  expect(await row.take(broken.takeId)).toMatchObject({ status: "FAILED" });
});

test("closing waits for the candidate's own request, which locks the interview first", async () => {
  const { interview, takeId } = await abandonedTake("CANCELLED");
  let closing = Promise.resolve();
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Interview" WHERE "id" = ${interview.id}::uuid FOR UPDATE`;
    closing = closeAbandonedTake(system, takeId, new Map());
    await expect.poll(waitingForLocks).toBeGreaterThan(0);
    await tx.take.update({ where: { id: takeId }, data: { number: 2 } });
  });
  await closing;
  expect(await row.take(takeId)).toMatchObject({ number: 2, status: "FAILED" });
});

test("a finished take that was never joined is queued again", async () => {
  const { access, recorderId } = await makeStarted();
  const takeId = await recordTake(access, recorderId);
  await db.$executeRaw`DELETE FROM pgboss.job WHERE name = 'take.join'`;
  await sweepTakes(system);
  expect(await queued(takeId)).toBe(0);
  await change.take(takeId, { finishedAt: new Date(Date.now() - 3 * 60_000) });
  await sweepTakes(system);
  await sweepTakes(system);
  expect(await queued(takeId)).toBe(1);
});

test("a finished take whose task will be tried again, however late, is not queued once more", async () => {
  const { access, recorderId } = await makeStarted();
  const takeId = await recordTake(access, recorderId);
  await change.take(takeId, { finishedAt: new Date(Date.now() - 3 * 60_000) });
  for (const state of ["retry", "active"]) {
    await db.$executeRaw`
      UPDATE pgboss.job SET state = ${state}::pgboss.job_state
      WHERE name = 'take.join' AND data->>'takeId' = ${takeId}`;
    await sweepTakes(system);
    expect(await queued(takeId)).toBe(1);
  }
});

async function abandonedTake(status: InterviewStatus) {
  const started = await makeStarted();
  const take = await begin(started.access, started.recorderId);
  await change.take(take.takeId, { startedAt: twoHoursAgo });
  await change.interview(started.interview.id, { status });
  await writeFile(`uploads/${take.segmentId}`, "hello");
  const file = join(segmentFolder(), take.segmentId);
  await utimes(file, twoHoursAgo, twoHoursAgo);
  return { ...started, ...take };
}

/** How many requests to this test's database wait for a lock. */
async function waitingForLocks(): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return rows.length;
}

async function queued(takeId: string): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job
    WHERE name = 'take.join' AND data->>'takeId' = ${takeId}`;
  return rows.length;
}
