import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig } from "@playwright/test";

const specs = readdirSync("tests/e2e").filter((name) =>
  name.endsWith(".spec.ts"),
);

/** Run through `npm test` or `npm run test:e2e`, which find the browser, build the product and start the database. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  // Each worker has a whole stack of its own, and two processors are what CI has.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  // A project of its own gives each file a process of its own: a stack fixes the settings of the process it is in.
  projects: specs.map((name) => ({
    name: basename(name, ".spec.ts"),
    testMatch: name,
  })),
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
