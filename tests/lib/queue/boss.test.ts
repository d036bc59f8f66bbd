import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { prepareQueue, sender, stopSender } from "@/lib/queue/boss";
import { tasks } from "@/lib/worker/tasks";

afterAll(async () => (await sender()).stop({ graceful: false }));

test.each([
  "invitation.send",
  "take.join",
  "take.transcribe",
  "answer.evaluate",
])("%s is tried for hours before it is given up", async (name) => {
  const { shortest } = await pausesOf(name);
  expect(shortest.reduce((sum, seconds) => sum + seconds)).toBeGreaterThan(
    4 * 3600,
  );
});

test.each(tasks.map(({ name }) => name))(
  "J1: %s is back within 45 s after its worker died, up to three times in a row",
  async (name) => {
    const { longest, heartbeatSeconds } = await pausesOf(name);
    const noticed = heartbeatSeconds + 5;
    expect(longest.length).toBeGreaterThanOrEqual(2);
    for (const pause of longest.slice(0, 3))
      expect(noticed + pause).toBeLessThan(45);
  },
);

test("J1: what a worker planned while it died is planned again within a minute", async () => {
  await prepareQueue(env().DATABASE_URL, tasks);
  expect(await (await sender()).getQueue("__pgboss__send-it")).toMatchObject({
    heartbeatSeconds: 10,
    retryLimit: 2,
    retryDelay: 2,
  });
});

/** Seconds before each further try, by pg-boss's rule: twice as long each time, and up to twice that by chance. */
async function pausesOf(name: string) {
  await prepareQueue(env().DATABASE_URL, tasks);
  const queue = (await (await sender()).getQueue(name))!;
  const { retryLimit, retryDelay, retryDelayMax, heartbeatSeconds } = queue;
  const pauses = (most: number) =>
    Array.from({ length: retryLimit! }, (_, tried) =>
      Math.min(retryDelayMax!, retryDelay! * 2 ** tried * most),
    );
  return {
    shortest: pauses(1),
    longest: pauses(2),
    heartbeatSeconds: heartbeatSeconds!,
  };
}

test("a start that failed is tried again by whoever asks next", async () => {
  await prepareQueue(env().DATABASE_URL, tasks);
  await stopSender();
  // A start finds no tables, as it would find no server during an outage.
  await db.$executeRaw`ALTER SCHEMA pgboss RENAME TO away`;
  await expect(sender()).rejects.toThrow();
  await db.$executeRaw`ALTER SCHEMA away RENAME TO pgboss`;
  expect(await (await sender()).getQueue("take.join")).toMatchObject({
    name: "take.join",
  });
});
