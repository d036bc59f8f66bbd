import { readdirSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { browserFlags, smallCamera } from "./tests/support/browser-flags";

/**
 * Run through `npm test` or `npm run test:e2e`, which find the browser, build the product and start the database, and
 * call this twice: files that measure seconds (*.timed.spec.ts) have the machine to themselves, after all others.
 */
const isTimed = Boolean(process.env.TIMED_TESTS);

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: isTimed ? "test-results/timed" : "test-results/untimed",
  // Each worker has a whole stack. CI has two processors, and a third of the time tests wait for a clock.
  workers: isTimed ? 1 : 3,
  projects: [
    // A process for each of these: it takes its own stack's settings as its own, and those are read once.
    ...readdirSync("tests/e2e/own-stack")
      .filter((file) => file.endsWith(".spec.ts"))
      .filter((file) => file.endsWith(".timed.spec.ts") === isTimed)
      .map((file) => ({
        name: file.split(".")[0],
        testMatch: `own-stack/${file}`,
      })),
    // All others share a stack, as many as there are workers (tests/support/test.ts), and none builds on another.
    ...(isTimed
      ? []
      : [{ name: "shared", testIgnore: "own-stack/**", fullyParallel: true }]),
  ],
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    browserName: "chromium",
    actionTimeout: 30_000,
    screenshot: "only-on-failure",
    // Nothing is waited for that only moves. The story is played with all that moves.
    contextOptions: { reducedMotion: "reduce" },
    // Drawing without a graphics card takes a third of all the time; a quarter of the pixels is as true to be tested.
    deviceScaleFactor: 0.5,
    // Recording a trace of every test costs more than the tests: TRACE=on for one that fails.
    trace: process.env.TRACE === "on" ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [...browserFlags, smallCamera],
    },
  },
});
