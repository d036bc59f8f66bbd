import { expect, test } from "vitest";
import { db, lockSession } from "@/lib/db";
import { exclusively } from "@/lib/queue/exclusive";

test("work under one key runs one after the other in this process", async () => {
  let atOnce = 0;
  let most = 0;
  let runs = 0;
  await Promise.all(
    Array.from({ length: 20 }, () =>
      exclusively("same", async () => {
        most = Math.max(most, ++atOnce);
        await db.$queryRaw`SELECT 1`;
        atOnce--;
        runs++;
      }),
    ),
  );
  expect({ most, runs }).toEqual({ most: 1, runs: 20 });
});

test("work under other keys does not wait", async () => {
  await exclusively("outer", () => exclusively("inner", async () => undefined));
});

test("work that runs in another process is refused, until that process is done or dead", async () => {
  const work = async () => undefined;
  await db.$transaction(async (otherProcess) => {
    await otherProcess.$queryRaw`
      SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('shared', 0))`;
    await expect(exclusively("shared", work)).rejects.toThrow(
      "shared runs in another process",
    );
  });
  await expect(exclusively("shared", work)).resolves.toBeUndefined();
});

test("a failure frees the key and reaches the caller", async () => {
  await expect(
    exclusively("failing", () => Promise.reject(new Error("no"))),
  ).rejects.toThrow("no");
  await expect(
    exclusively("failing", async () => undefined),
  ).resolves.toBeUndefined();
});

test("the server soon notices that a host with locks has died", async () => {
  const [idle] = await lockSession.$queryRaw<object[]>`
    SELECT current_setting('tcp_keepalives_idle')::int AS seconds`;
  expect(idle).toEqual({ seconds: 10 });
});
