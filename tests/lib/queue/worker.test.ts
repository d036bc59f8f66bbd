import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { startRehearsal } from "@/lib/ai/rehearsal";
import { db } from "@/lib/db";
import { sender } from "@/lib/queue/boss";
import { enqueue } from "@/lib/queue/enqueue";
import { startWorker } from "@/lib/queue/worker";
import { makeActor } from "../../support/make";
import { makeRecorded, submit } from "../../support/recorded";

const folder = await mkdtemp(join(tmpdir(), "worker-"));
const server = await startRehearsal();
vi.stubEnv("DATA_DIR", folder);
vi.stubEnv("AI_BASE_URL", server.baseUrl);
vi.stubEnv("AI_API_KEY", "test");

const stop = await startWorker();
afterAll(async () => {
  await stop();
  await server.stop();
  await rm(folder, { recursive: true });
});

test("a worker evaluates a submitted interview by itself", async () => {
  const interview = await makeRecorded(await makeActor());
  await submit(interview);

  await vi.waitFor(
    async () =>
      expect(await statusOf(interview)).toMatchObject({
        evaluationStatus: "DONE",
      }),
    { timeout: 15_000, interval: 50 },
  );
});

test("many tasks at once are done one after the other, not one at each poll", async () => {
  await db.$transaction(async (tx) => {
    for (let i = 0; i < 60; i++)
      await enqueue(tx, "interview.evaluate", { interviewId: randomUUID() });
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
      expect(await statusOf(interview)).toMatchObject({
        evaluationStatus: "FAILED",
        evaluationError: "The AI provider is failing (503).",
      }),
    { timeout: 15_000, interval: 50 },
  );
});

function statusOf(interview: { id: string }) {
  return db.interview.findUniqueOrThrow({ where: { id: interview.id } });
}
