import { afterEach, expect, test, vi } from "vitest";
import { timeoutSignal } from "@/components/timeout-signal";

afterEach(() => vi.unstubAllGlobals());

test("M1.6 a request has its limit also in a browser without AbortSignal.timeout", async () => {
  vi.stubGlobal("AbortSignal", {});
  const signal = timeoutSignal(5);
  await new Promise((resolve) => signal.addEventListener("abort", resolve));
  expect((signal.reason as Error).name).toBe("TimeoutError");
});
