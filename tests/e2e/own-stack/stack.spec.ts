import { expect, test } from "@playwright/test";
import { startStack } from "@/tests/support/stack";

test("a killed web server and a killed worker start again on the same address", async () => {
  const stack = await startStack();
  try {
    for (const process of [stack.web, ...stack.workers]) {
      process.kill("SIGKILL");
      expect(await process.ended()).toBe("ended by SIGKILL");
      await process.start();
    }
    const health = await fetch(`${stack.appUrl}/api/health`);
    expect(await health.json()).toEqual({ ok: true });
  } finally {
    await stack.stop();
  }
});
