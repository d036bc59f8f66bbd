import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join, relative } from "node:path";
import { tsx } from "./children";

export type StageResult = {
  name: string;
  passed: number;
  failed: number;
  /** What failed, one line each. */
  failures: string[];
  seconds: number;
};

type Counted = Omit<StageResult, "name" | "seconds">;
type Run = {
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Gives way to everything else, and prints all at its end. */
  isBeside?: boolean;
};

/** Everything of `npm run check`, beside what measures seconds and so leaves the machine idle. */
export async function checkStage(env: NodeJS.ProcessEnv): Promise<StageResult> {
  return timed("check", async () => {
    const { status, output } = await run({
      args: [...tsx, "scripts/check.ts"],
      env,
      isBeside: true,
    });
    const counts = /^check: (\d+) passed, (\d+) failed$/m.exec(output);
    const failures = [...output.matchAll(/^FAILED +(.*?) +[\d.]+ s$/gm)].map(
      ([, step]) => `check: ${step}`,
    );
    return agreeing(status, {
      passed: Number(counts?.[1] ?? 0),
      failed: Number(counts?.[2] ?? 0),
      failures,
    });
  });
}

/** Unit and domain tests, on the database that TEST_DATABASE_URL of `env` names. */
export async function unitStage(
  env: NodeJS.ProcessEnv,
  folder: string,
  asked: string[],
): Promise<StageResult> {
  const report = join(folder, "vitest.json");
  return timed("unit and domain tests", async () => {
    rmSync(report, { force: true });
    const { status } = await run({
      args: [
        ...["node_modules/vitest/vitest.mjs", "run"],
        ...["--reporter=default", "--reporter=json"],
        ...[`--outputFile.json=${report}`, ...asked],
      ],
      env,
    });
    return agreeing(status, vitestCounts(report));
  });
}

/**
 * Browser tests against the build in NEXT_DIST_DIR of `env`: three at a time, then alone those that measure seconds, when
 * `beside` may begin with what gives way to them.
 */
export async function browserStage(
  env: NodeJS.ProcessEnv,
  folder: string,
  asked: string[],
  beside: () => void,
): Promise<StageResult> {
  return timed("browser tests", async () => {
    const together = await playwright(env, folder, "", asked);
    beside();
    const alone = await playwright(env, folder, "1", asked);
    const failures = [...together.failures, ...alone.failures];
    const passed = together.passed + alone.passed;
    const failed = together.failed + alone.failed;
    return passed + failed > 0
      ? { passed, failed, failures }
      : { passed, failed: 1, failures: ["there are no such browser tests"] };
  });
}

async function playwright(
  env: NodeJS.ProcessEnv,
  folder: string,
  TIMED_TESTS: "" | "1",
  asked: string[],
): Promise<Counted> {
  const report = join(folder, `playwright${TIMED_TESTS && "-timed"}.json`);
  rmSync(report, { force: true });
  const { status } = await run({
    args: [
      ...["node_modules/@playwright/test/cli.js", "test"],
      ...["--pass-with-no-tests", ...asked],
    ],
    env: { ...env, TIMED_TESTS, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return agreeing(status, playwrightCounts(report));
}

/** A stage that could not even begin. */
export function brokenStage(name: string, error: unknown): StageResult {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(reason);
  return {
    name,
    passed: 0,
    failed: 1,
    failures: [`${name}: ${reason.split("\n")[0]}`],
    seconds: 0,
  };
}

async function timed(
  name: string,
  stage: () => Promise<Counted>,
): Promise<StageResult> {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  const counted = await stage();
  return { name, ...counted, seconds: (performance.now() - started) / 1_000 };
}

/** A tool that failed without naming a test (it crashed, or found none) still failed. */
function agreeing(status: number, counted: Counted): Counted {
  if (status === 0 || counted.failed > 0) return counted;
  return {
    ...counted,
    failed: 1,
    failures: [`it ended with status ${status}: see its output above`],
  };
}

function run({
  args,
  env,
  isBeside = false,
}: Run): Promise<{ status: number; output: string }> {
  const child = spawn(process.execPath, args, {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.once("exit", () => child.kill());
  if (isBeside && child.pid)
    setPriority(child.pid, constants.priority.PRIORITY_LOW);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    if (!isBeside) process.stdout.write(chunk);
    output += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (isBeside) process.stdout.write(`\n${output}`);
      resolve({ status: code ?? 1, output });
    });
  });
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
};

function vitestCounts(report: string): Counted {
  const result = readReport<VitestReport>(report);
  if (!result) return { passed: 0, failed: 0, failures: [] };
  const failures = result.testResults.flatMap((file) => {
    const path = relative(process.cwd(), file.name);
    const tests = file.assertionResults
      .filter((test) => test.status === "failed")
      .map((test) => `${path}: ${test.fullName}`);
    // A file that cannot be loaded has no tests to fail.
    return file.status === "failed" && tests.length === 0 ? [path] : tests;
  });
  return { passed: result.numPassedTests, failed: failures.length, failures };
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs?: { file: string; title: string; tests: { status: string }[] }[];
};
type PlaywrightReport = PlaywrightSuite & {
  stats: { expected: number; unexpected: number; flaky: number };
};

function playwrightCounts(report: string): Counted {
  const result = readReport<PlaywrightReport>(report);
  if (!result) return { passed: 0, failed: 0, failures: [] };
  const failures: string[] = [];
  const visit = (suite: PlaywrightSuite) => {
    for (const spec of suite.specs ?? [])
      if (spec.tests.some((test) => test.status === "unexpected"))
        failures.push(`tests/e2e/${spec.file}: ${spec.title}`);
    suite.suites?.forEach(visit);
  };
  visit(result);
  const { expected, flaky, unexpected } = result.stats;
  return { passed: expected + flaky, failed: unexpected, failures };
}

function readReport<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, "utf8")) as T;
}
