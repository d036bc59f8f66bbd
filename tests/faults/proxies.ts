import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenChanged } from "../../scripts/build";
import { findChromium } from "../../scripts/chromium";
import { startTestDatabase } from "../../scripts/test-database";
import { testEnvironment } from "../../scripts/test-environment";
import { missingFor, proxyKinds, type ProxyKind } from "../support/proxy";

/**
 * The whole story, from set-up to an evaluated interview, behind each proxy: nginx and Caddy, with nothing but where to
 * pass requests and as docs/production.md has them. The uploads that grow while they are sent are in `npm test`.
 */

const say = (line: string) => console.log(line);
const folder = mkdtempSync(join(tmpdir(), "faults-proxies-"));
const { server, templateUrl } = await startTestDatabase(folder, say);
// A program that throws leaves no server behind.
const leaveNothing = () => process.kill(server.pid, "SIGINT");
process.once("exit", leaveNothing);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => process.exit(1));

const report = join(folder, "report.json");
const env = testEnvironment({
  TEST_DATABASE_URL: templateUrl,
  DATA_DIR: join(folder, "files"),
  CHROMIUM_PATH: findChromium(say),
  NEXT_DIST_DIR: ".next-test",
  PLAYWRIGHT_JSON_OUTPUT_NAME: report,
});
await buildWhenChanged(env, say);

const figures: string[] = [];
let isWell = true;
for (const kind of proxyKinds) {
  const missing = missingFor(kind);
  if (missing) say(missing);
  // What could not be tried has not been shown.
  const outcome = missing ? "not tried" : tell(kind);
  isWell &&= outcome.endsWith(" s");
  figures.push(`${kind} ${outcome}`);
}

process.off("exit", leaveNothing);
await server.stop();
rmSync(folder, { recursive: true, force: true });
say(`${isWell ? "PASS" : "FAIL"} proxies: ${figures.join(", ")}`);
process.exit(isWell ? 0 : 1);

/** How long the story took behind that proxy, or that it failed. */
function tell(kind: ProxyKind): string {
  say(`\n── ${kind} ──`);
  const started = performance.now();
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/@playwright/test/cli.js",
      "test",
      "tests/e2e/own-stack/story.spec.ts",
    ],
    { env: { ...env, STORY_PROXY: kind }, stdio: "inherit" },
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const passed = storiesPassed();
  return status === 0 && passed === 2 ? `${seconds} s` : "FAILED";
}

function storiesPassed(): number {
  const { stats } = JSON.parse(readFileSync(report, "utf8")) as {
    stats: { expected: number };
  };
  return stats.expected;
}
