import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { buildWhenChanged } from "./build";
import { findChromium } from "./chromium";
import { findFirefox } from "./firefox";
import { lockInstance } from "./instance-lock";
import { memoryFolder } from "./memory-folder";
import type { Postgres } from "./postgres";
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
  refuse(`These tests already run (process ${lock.heldBy}).`);
process.once("exit", lock.release);

memory = await memoryFolder(say);
const results = await runStages();
report(results);
await finish(results.some((result) => result.failed > 0) ? 1 : 0);

async function runStages(): Promise<StageResult[]> {
  const done: StageResult[] = [];
  const withBrowser = part !== "unit";
  let chromium = "";
  if (withBrowser) {
    try {
      chromium = findChromium(say);
    } catch (error) {
      return [brokenStage("browser", error)];
    }
  }
  if (!part) done.push(await checkStage(testEnvironment({})));

  let templateUrl: string;
  try {
    ({ server, templateUrl } = await startTestDatabase(memory ?? folder, say));
  } catch (error) {
    return [...done, brokenStage("database", error)];
  }
  const firefox = withBrowser ? findFirefox() : null;
  if (withBrowser && !firefox)
    say("Firefox is not installed: its test is skipped.");
  const files = resolve(memory ?? folder, "files");
  mkdirSync(files, { recursive: true });
  const env = testEnvironment({
    TEST_DATABASE_URL: templateUrl,
    DATA_DIR: files,
    ...(memory && { TMPDIR: memory }),
    CHROMIUM_PATH: chromium,
    FIREFOX_PATH: firefox ?? "",
    NEXT_DIST_DIR: ".next-test",
  });
  if (part !== "e2e") done.push(await unitStage(env, folder, asked));
  if (!withBrowser) return done;
  try {
    await buildWhenChanged(env, say);
    done.push(await browserStage(env, folder, asked));
  } catch (error) {
    done.push(brokenStage("build", error));
  }
  return done;
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
