import { readdirSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/** Run through `npm test` or `npm run test:e2e`, which find the browser, build the product and start the database. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  // Each worker has a whole stack of its own, two processors are what CI has, and some tests measure seconds.
  workers: 1,
  // A process for each file: it takes its stack's settings as its own, and those are read once.
  projects: readdirSync("tests/e2e")
    .filter((file) => file.endsWith(".spec.ts"))
    .map((file) => ({ name: file.replace(".spec.ts", ""), testMatch: file })),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    browserName: "chromium",
    actionTimeout: 30_000,
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-quic",
      ],
    },
  },
});
