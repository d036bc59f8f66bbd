import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** Where the tools and their caches live; a checked folder may be another one (see tests/check). */
const project = join(import.meta.dirname, "..");

export interface Step {
  name: string;
  /** Run one after another: each a tool's own script and its options, for Node. */
  commands: string[][];
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
    // This format is one line for each problem, with what to do instead, and nothing when there is none.
    commands: [[tool("oxlint/bin/oxlint"), "--format=agent", "."]],
  },
  {
    name: "types",
    commands: [
      [tool("next/dist/bin/next"), "typegen"],
      [
        tool("@typescript/native/bin/tsc"),
        "--noEmit",
        // Of several, each looks anew at the types that all need.
        "--checkers",
        "1",
        "--incremental",
        "--tsBuildInfoFile",
        "node_modules/.cache/check/types.tsbuildinfo",
      ],
    ],
  },
  {
    name: "format",
    commands: [
      [
        tool("prettier/bin/prettier.cjs"),
        "--check",
        "--cache",
        "--cache-strategy=content",
        "--cache-location=node_modules/.cache/check/format",
        "--log-level=warn",
        ".",
      ],
    ],
  },
  {
    name: "dead-code",
    commands: [
      [tool("knip/bin/knip.js"), "--no-progress", "--no-config-hints"],
    ],
  },
  {
    name: "boundaries",
    commands: [
      [
        tool("dependency-cruiser/bin/dependency-cruiser.mjs"),
        "--output-type=err-long",
        ".",
      ],
    ],
  },
  {
    name: "words",
    commands: [["--import", "tsx", join(project, "scripts/check-words.ts")]],
  },
  {
    name: "page-text",
    commands: [["--import", "tsx", join(project, "scripts/check-text.ts")]],
  },
  {
    name: "requirements",
    commands: [
      ["--import", "tsx", join(project, "scripts/check-requirements.ts")],
    ],
  },
  {
    name: "documents",
    commands: [["--import", "tsx", join(project, "scripts/docs.ts"), "check"]],
  },
  {
    name: "lock-file",
    commands: [["--import", "tsx", join(project, "scripts/check-lock.ts")]],
  },
];

/** Runs one step over the tree in `folder`. */
export async function runStep(step: Step, folder: string): Promise<StepResult> {
  const started = performance.now();
  let passed = true;
  let output = "";
  for (const command of step.commands) {
    ({ passed, output } = await run(command, folder));
    if (!passed) break;
  }
  const seconds = (performance.now() - started) / 1000;
  return { name: step.name, passed, seconds, output };
}

async function run(
  command: string[],
  folder: string,
): Promise<Pick<StepResult, "passed" | "output">> {
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env: { ...process.env, NEXT_DIST_DIR: "", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const collect = (chunk: string) => (output += chunk);
  child.stdout.setEncoding("utf8").on("data", collect);
  child.stderr.setEncoding("utf8").on("data", collect);
  const [code] = (await once(child, "close")) as [number | null];
  return { passed: code === 0, output: output.trim() };
}

function tool(script: string): string {
  return join(project, "node_modules", script);
}
