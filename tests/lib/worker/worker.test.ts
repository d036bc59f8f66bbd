import { randomUUID } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import { sender } from "@/lib/queue/boss";
import { enqueue } from "@/lib/queue/enqueue";
import { startWorker } from "@/lib/worker/worker";
import { db } from "@/tests/support/db";
import { makeActor } from "../../support/make";
import { makeRecorded, submit } from "../../support/recorded";
import { row } from "@/tests/support/rows";
import { dataFolder } from "@/tests/support/data-folder";
import { connectRehearsal } from "@/tests/support/rehearsal";

await dataFolder();
const server = await connectRehearsal();

const stop = await startWorker();
afterAll(async () => {
  await stop();
});

test("a worker evaluates a submitted interview by itself", async () => {
  const interview = await makeRecorded(await makeActor());
  await submit(interview);

  await vi.waitFor(
    async () =>
      expect(await row.interview(interview.id)).toMatchObject({
        evaluationStatus: "DONE",
      }),
    { timeout: 15_000, interval: 50 },
  );
});

test("many tasks at once are done one after the other, not one at each poll", async () => {
  await db.$transaction(async (tx) => {
    for (let i = 0; i < 60; i++) {
      const interviewId = randomUUID();
      const payload = { interviewId };
      await enqueue(tx, "interview.evaluate", payload);
    }
    const [row] = await tx.$queryRaw<{ waiting: bigint }[]>`
      SELECT count(*) AS waiting FROM pgboss.job
      WHERE name = 'interview.evaluate' AND state = 'created'`;
    expect(Number(row!.waiting)).toBe(60);
  });

  await vi.waitFor(
    async () => {
      const [row] = await db.$queryRaw<{ open: bigint }[]>`
        SELECT count(*) AS open FROM pgboss.job
        WHERE name = 'interview.evaluate' AND state < 'completed'`;
      expect(Number(row!.open)).toBe(0);
    },
    { timeout: 15_000, interval: 50 },
  );
});

test("a task that another process is doing is put off, and loses no attempt", async () => {
  const takeId = randomUUID();
  await db.$transaction(
    async (otherProcess) => {
      await otherProcess.$queryRaw`
        SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`take.join ${takeId}`}, 0))`;
      await db.$transaction((tx) => enqueue(tx, "take.join", { takeId }));
      await vi.waitFor(
        async () =>
          expect(
            await db.$queryRaw`
              SELECT state::text, retry_count AS attempts, start_after > now() + interval '20 s' AS "isLater"
              FROM pgboss.job WHERE singleton_key = ${takeId} ORDER BY created_on`,
          ).toEqual([
            { state: "completed", attempts: 0, isLater: false },
            { state: "created", attempts: 0, isLater: true },
          ]),
        { timeout: 15_000, interval: 50 },
      );
    },
    { timeout: 20_000 },
  );
});

test("J5: a task that fails to the end shows its cause where people look", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await (await sender()).updateQueue("take.transcribe", { retryLimit: 0 });
  server.fault = () => ({ status: 503 });
  const interview = await makeRecorded(await makeActor(), [
    ["answer-one.webm"],
  ]);
  await submit(interview);

  await vi.waitFor(
    async () =>
      expect(await row.interview(interview.id)).toMatchObject({
        evaluationStatus: "FAILED",
        evaluationError: "The AI provider returned an error (503).",
      }),
    { timeout: 15_000, interval: 50 },
  );
});

test("J4: a worker that is told to end gives back what it cannot finish before it is killed", async () => {
  const interview = await makeRecorded(await makeActor(), []);
  const key = interview.id;
  const states = () => db.$queryRaw`
    SELECT state::text FROM pgboss.job WHERE singleton_key = ${key}`;
  await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`
        SELECT 1 FROM "Interview" WHERE "id" = ${key}::uuid FOR UPDATE`;
      await db.$transaction((other) =>
        enqueue(other, "interview.evaluate", { interviewId: key }),
      );
      await vi.waitFor(
        async () => expect(await states()).toEqual([{ state: "active" }]),
        { timeout: 10_000, interval: 50 },
      );
      const before = performance.now();
      await stop();
      expect(performance.now() - before).toBeLessThan(3_000);
      expect(await states()).toEqual([{ state: "retry" }]);
    },
    { timeout: 20_000 },
  );
});
