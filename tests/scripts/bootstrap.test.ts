import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

/** A project whose npm is a script that notes each call and installs a Node that tells what it was asked to run. */
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "hifinity-bootstrap-"));
  mkdirSync(join(project, "scripts"));
  copyFileSync("scripts/bootstrap.mjs", path("scripts/bootstrap.mjs"));
  writeFileSync(path("scripts/check.ts"), "");
  writeFileSync(path("package-lock.json"), "one");
  writeNpm(installsNode);
});
afterEach(() => rmSync(project, { recursive: true }));

const installsNode = `
  const node = 'case "$1" in --version) echo v24.0.0;; *) echo "runs $*"; exit 7;; esac';
  fs.mkdirSync("node_modules/node/bin", { recursive: true });
  fs.writeFileSync("node_modules/node/bin/node", "#!/bin/sh\\n" + node + "\\n", { mode: 0o755 });
`;

test("it installs before the first command, and again only when the lock file changed", () => {
  bootstrap("check");
  bootstrap("check");
  expect(npmCalls()).toEqual([
    "ci --include=dev --no-audit --no-fund --loglevel=error",
  ]);
  writeFileSync(path("package-lock.json"), "two");
  bootstrap("check");
  expect(npmCalls()).toHaveLength(2);
});

test("it hands over to the installed Node with the rest of the line, and keeps its exit status", () => {
  const { stdout, status } = bootstrap("check", "lint", "types");
  expect(stdout).toContain("--import tsx scripts/check.ts lint types");
  expect(status).toBe(7);
});

test("an interrupted or failed install is done again", () => {
  writeNpm(`${installsNode} process.exitCode = 1;`);
  expect(bootstrap("check")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("npm ci failed"),
  });
  writeNpm(installsNode);
  expect(bootstrap("check").status).toBe(7);
  expect(npmCalls()).toHaveLength(2);
});

test("when npm was told not to run install scripts, the cure is named", () => {
  writeNpm(`fs.mkdirSync("node_modules", { recursive: true });`);
  const { status, stderr } = bootstrap("check");
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^Node 24 wasn’t installed .* npm ci --include=dev --ignore-scripts=false\n$/,
  );
});

test("an unknown command is refused with the known ones, before anything is installed", () => {
  const { status, stderr } = bootstrap("strat");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^There is no command "strat": start, demo, dev, /);
  expect(npmCalls()).toEqual([]);
});

function bootstrap(...args: string[]) {
  return spawnSync(process.execPath, ["scripts/bootstrap.mjs", ...args], {
    cwd: project,
    encoding: "utf8",
    env: {
      ...process.env,
      npm_execpath: path("npm-cli.js"),
      npm_lifecycle_event: "",
      DATABASE_URL: "postgresql://127.0.0.1/none",
    },
  });
}

function writeNpm(install: string): void {
  writeFileSync(
    path("npm-cli.js"),
    `const fs = require("node:fs");
     fs.appendFileSync("calls", process.argv.slice(2).join(" ") + "\\n");
     fs.rmSync("node_modules", { recursive: true, force: true });
     ${install}`,
  );
}

function npmCalls(): string[] {
  try {
    return readFileSync(path("calls"), "utf8").trim().split("\n");
  } catch {
    return [];
  }
}

function path(name: string): string {
  return join(project, name);
}
