import { expect, onTestFinished, test, vi } from "vitest";
import { whileSeen } from "@/components/recorder/page";

test("a page asks again and again while it is looked at, and only then", () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const page = { visibilityState: "visible" };
  vi.stubGlobal("document", page);
  const ask = vi.fn();
  const stop = whileSeen(5000, ask);
  vi.advanceTimersByTime(10_000);
  expect(ask).toHaveBeenCalledTimes(2);
  page.visibilityState = "hidden";
  vi.advanceTimersByTime(10_000);
  expect(ask).toHaveBeenCalledTimes(2);
  page.visibilityState = "visible";
  stop();
  vi.advanceTimersByTime(10_000);
  expect(ask).toHaveBeenCalledTimes(2);
});
