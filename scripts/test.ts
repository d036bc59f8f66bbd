import { existsSync, mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { buildWhenChanged } from "./build";
import { findChromium } from "./chromium";
import { findFirefox } from "./firefox";
import { lockInstance } from "./instance-lock";
import { memoryFolder } from "./memory-folder";
import type { Postgres } from "./postgres";
import { waitUntil } from "./processes";
import { findProxies } from "./proxies";
import { refuse } from "./refuse";
import { startTestDatabase } from "./test-database";
import { testEnvironment } from "./test-environment";
import {
  brokenStage,
  browserStage,
  checkStage,
  unitStage,
  type StageResult,
} from "./test-stages";

/**
 * `npm test`: everything that CI runs, on a database, folders and ports of its own, so that it can run beside
 * `npm start`. `npm run test:unit -- candidates` and `npm run test:e2e -- story` run a part; the rest of the line goes
 * to vitest or Playwright.
 */

const folder = resolve(".data/test");
const say = (line: string) => console.log(line);
const [part, ...asked] = process.argv.slice(2);
if (part && part !== "unit" && part !== "e2e")
  refuse(`There is no part "${part}" of the tests: unit, e2e.`);

let server: Postgres | undefined;
/** Where the database and all that tests write is, where that may be in memory. */
let memory: string | null = null;
let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => void finish(1));
process.on("disconnect", () => void finish(1));

const lock = await lockInstance(folder);
if ("heldBy" in lock)
  refuse(`These tests are already running (process ${lock.heldBy}).`);
process.once("exit", lock.release);

memory = await memoryFolder(say);
const results = await runStages();
report(results);
await finish(results.some((result) => result.failed > 0) ? 1 : 0);

async function runStages(): Promise<StageResult[]> {
  const done: StageResult[] = [];
  const withBrowser = part !== "unit";
  const pending = process.env.TEST_PACKAGES_PENDING;
  let browsers: Record<string, string> | undefined;
  try {
    // Who lacks a browser learns it before the minutes of the other tests, unless it is being installed.
    if (withBrowser && !pending) browsers = findBrowsers();
  } catch (error) {
    return [brokenStage("browser", error)];
  }
  let checking: Promise<StageResult> | undefined;
  const check = () =>
    (checking ??= part ? undefined : checkStage(testEnvironment({})));

  let templateUrl: string;
  try {
    ({ server, templateUrl } = await startTestDatabase(memory ?? folder, say));
  } catch (error) {
    return [...done, brokenStage("database", error)];
  }
  const files = resolve(memory ?? folder, "files");
  mkdirSync(files, { recursive: true });
  const settings = {
    TEST_DATABASE_URL: templateUrl,
    DATA_DIR: files,
    ...(memory && { TMPDIR: memory }),
    NEXT_DIST_DIR: ".next-test",
    // Some fifty processes load the same packages: Node keeps them compiled.
    NODE_COMPILE_CACHE: resolve(folder, "compiled"),
  };
  const env = testEnvironment(settings);
  if (part !== "e2e") done.push(await unitStage(env, folder, asked));
  if (!withBrowser) return done;
  try {
    await buildWhenChanged(env, say);
    if (pending) await waitUntil(() => !existsSync(pending), 300_000);
    browsers ??= findBrowsers();
    const whole = testEnvironment({ ...settings, ...browsers });
    done.push(await browserStage(whole, folder, asked, () => void check()));
  } catch (error) {
    done.push(brokenStage("build", error));
  }
  const checked = await check();
  if (checked) done.unshift(checked);
  return done;
}

/** Where the browsers are, as the tests' settings; throws without the one that every test needs. */
function findBrowsers(): Record<string, string> {
  const chromium = findChromium(say);
  const firefox = findFirefox();
  if (!firefox) say("Firefox is not installed: its test is skipped.");
  const { nginx, caddy } = findProxies();
  if (!nginx) say("nginx is not installed: its tests are skipped.");
  if (!caddy) say("Caddy is not installed: its tests are skipped.");
  return { CHROMIUM_PATH: chromium, FIREFOX_PATH: firefox ?? "" };
}

function report(stages: StageResult[]): void {
  const failures = stages.flatMap((stage) => stage.failures);
  if (failures.length > 0) say(`\nFailed:\n  ${failures.join("\n  ")}`);
  say("");
  for (const { name, passed, failed, seconds } of stages)
    say(
      `${name.padEnd(22)} ${passed} passed, ${failed} failed  (${seconds.toFixed(0)} s)`,
    );
  const sum = (key: "passed" | "failed") =>
    stages.reduce((total, stage) => total + stage[key], 0);
  say(`${sum("passed")} passed, ${sum("failed")} failed`);
}

async function finish(status: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await server?.stop();
  if (memory) rmSync(memory, { recursive: true, force: true });
  process.exit(status);
}
