import { spawn } from "node:child_process";
import { join } from "node:path";

/** Where the tools and their caches live; a checked folder may be another one (see tests/check). */
const project = join(import.meta.dirname, "..");

export interface Step {
  name: string;
  /** Arguments for Node: a tool's own script and its options. */
  command: string[];
}

export interface StepResult {
  name: string;
  passed: boolean;
  seconds: number;
  output: string;
}

/** Longest first, so that two at a time end together. */
export const steps: Step[] = [
  {
    name: "lint",
    command: [tool("eslint/bin/eslint.js"), "--max-warnings=0", "."],
  },
  {
    name: "types",
    command: [
      tool("typescript/bin/tsc"),
      "--noEmit",
      "--incremental",
      "--tsBuildInfoFile",
      "node_modules/.cache/check/types.tsbuildinfo",
    ],
  },
  {
    name: "format",
    command: [
      tool("prettier/bin/prettier.cjs"),
      "--check",
      "--cache",
      "--cache-strategy=content",
      "--cache-location=node_modules/.cache/check/format",
      "--log-level=warn",
      ".",
    ],
  },
  {
    name: "dead code",
    command: [tool("knip/bin/knip.js"), "--no-progress", "--no-config-hints"],
  },
  {
    name: "boundaries",
    command: [
      tool("dependency-cruiser/bin/dependency-cruiser.mjs"),
      "--output-type=err-long",
      ".",
    ],
  },
  {
    name: "lock file",
    command: ["--import", "tsx", join(project, "scripts/check-lock.ts")],
  },
];

/** Runs one step over the tree in `folder`. */
export async function runStep(step: Step, folder: string): Promise<StepResult> {
  const started = performance.now();
  const child = spawn(process.execPath, step.command, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const passed = await new Promise<boolean>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0));
  });
  return {
    name: step.name,
    passed,
    seconds: (performance.now() - started) / 1000,
    output: output.trim(),
  };
}

function tool(script: string): string {
  return join(project, "node_modules", script);
}
