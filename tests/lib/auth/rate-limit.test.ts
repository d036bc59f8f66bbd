import { beforeEach, expect, test } from "vitest";
import { takeAttempt, type Counter } from "@/lib/auth/rate-limit";
import { db } from "@/tests/support/db";
import { atOnce } from "@/tests/support/at-once";

const one: Counter = { key: "one", limit: { failures: 3, windowSeconds: 60 } };
const two: Counter = { key: "two", limit: { failures: 5, windowSeconds: 60 } };
const now = new Date("2026-01-01T12:00:30Z");

beforeEach(() => db.rateLimit.deleteMany());

test("as many attempts pass as the limit says, then none until the next window", async () => {
  const passed = [];
  for (let i = 0; i < 5; i++) passed.push(await take([one]));
  expect(passed).toEqual([true, true, true, false, false]);
  expect(await take([one], new Date("2026-01-01T12:00:59Z"))).toBe(false);
  expect(await take([one], new Date("2026-01-01T12:01:00Z"))).toBe(true);
});

test("of fifty attempts at once no more pass than one after the other", async () => {
  const passed = await atOnce(50, () => take([one]));
  expect(passed.filter(Boolean)).toHaveLength(3);
});

test("an attempt that is given back was never made", async () => {
  for (let i = 0; i < 10; i++) {
    const giveBack = await takeAttempt([one, two], now);
    await giveBack!();
  }
  expect(await take([one])).toBe(true);
  expect(await counts()).toEqual({ one: 1, two: 0 });
});

test("an attempt that one counter refuses counts on none", async () => {
  for (let i = 0; i < 6; i++) await take([two, one]);
  expect(await counts()).toEqual({ one: 3, two: 3 });
});

test("windows of yesterday are removed", async () => {
  await take([one], new Date("2025-12-30T12:00:00Z"));
  await take([two]);
  expect(await counts()).toEqual({ two: 1 });
});

async function take(counters: Counter[], at = now): Promise<boolean> {
  return (await takeAttempt(counters, at)) !== null;
}

async function counts() {
  const rows = await db.rateLimit.findMany();
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}
