import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keptWhenLarge } from "@/lib/lists/kept";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a small figure is read each time", async () => {
  const kept = keptWhenLarge<number>((value) => value > 1_000);
  expect(await kept("one", () => Promise.resolve(1_000))).toBe(1_000);
  expect(await kept("one", () => Promise.resolve(7))).toBe(7);
});

test("a large one is kept for half a minute, for its own organization", async () => {
  const kept = keptWhenLarge<number>((value) => value > 1_000);
  expect(await kept("one", () => Promise.resolve(1_001))).toBe(1_001);
  vi.advanceTimersByTime(29_000);
  expect(await kept("one", () => Promise.resolve(7))).toBe(1_001);
  expect(await kept("two", () => Promise.resolve(8))).toBe(8);
  vi.advanceTimersByTime(1_000);
  expect(await kept("one", () => Promise.resolve(7))).toBe(7);
});
