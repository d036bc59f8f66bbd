import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { prepareQueue, sender, stopSender } from "@/lib/queue/boss";

afterAll(async () => (await sender()).stop({ graceful: false }));

test.each(["take.join", "take.transcribe", "answer.evaluate"])(
  "%s is tried for hours before it is given up",
  async (name) => {
    await prepareQueue(env().DATABASE_URL);

    const queue = (await (await sender()).getQueue(name))!;
    const shortest = Array.from({ length: queue.retryLimit! }, (_, attempt) =>
      Math.min(queue.retryDelayMax!, (queue.retryDelay! * 2 ** attempt) / 2),
    );
    expect(shortest.reduce((sum, seconds) => sum + seconds)).toBeGreaterThan(
      2 * 3600,
    );
    expect(shortest[0]).toBeLessThan(15);
  },
);

test("a start that failed is tried again by whoever asks next", async () => {
  await prepareQueue(env().DATABASE_URL);
  await stopSender();
  // A start finds no tables, as it would find no server during an outage.
  await db.$executeRaw`ALTER SCHEMA pgboss RENAME TO away`;
  await expect(sender()).rejects.toThrow();
  await db.$executeRaw`ALTER SCHEMA away RENAME TO pgboss`;
  expect(await (await sender()).getQueue("take.join")).toMatchObject({
    name: "take.join",
  });
});
