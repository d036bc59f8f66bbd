import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { vi } from "vitest";
import { runStep, steps, type StepResult } from "@/scripts/check-steps";
import { cleanTree } from "@/tests/check/clean-tree";

/** Whole tools run here: seconds each, more on a busy machine. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const project = join(import.meta.dirname, "../..");

/** The project's own, so that the tests try the rules themselves. */
const configuration = [
  ".dependency-cruiser.mjs",
  ".gitignore",
  ".npmrc",
  ".prettierignore",
  ".prettierrc.json",
  "knip.jsonc",
  "oxlint.config.ts",
  "scripts/lint-rules.mjs",
  "tsconfig.json",
];

const dependencies = {
  dependencies: [
    "next",
    "nodemailer",
    "react",
    "react-dom",
    "react-email",
    "tailwindcss",
    "typescript",
    "zod",
  ],
  devDependencies: [
    "@types/node",
    "@types/nodemailer",
    "@types/react",
    "@typescript/native",
    "dependency-cruiser",
    "knip",
    "oxlint",
    "oxlint-tsgolint",
    "prettier",
    "prettier-plugin-tailwindcss",
    "vitest",
  ],
};

/** Rule → the files that break it, by path, with their text. */
type Planted = Record<string, Record<string, string>>;

/** One case for each planted file, with the rule that must name it. */
export function casesOf(planted: Planted) {
  return Object.entries(planted).flatMap(([rule, files]) =>
    Object.entries(files).map(([file, text]) => ({ rule, file, text })),
  );
}

/** All planted files, to be tried at once. */
export function filesOf(planted: Planted): Record<string, string> {
  return Object.fromEntries(
    casesOf(planted).map(({ file, text }) => [file, `${text}\n`]),
  );
}

/** Runs one step of `npm run check` on the clean tree with `planted` files (path → text) added or replaced. */
export function check(
  name: string,
  planted: Record<string, string> = {},
): Promise<StepResult> {
  const step = steps.find((candidate) => candidate.name === name);
  if (!step) throw new Error(`There is no check named ${name}.`);
  return withTree(planted, (folder) => runStep(step, folder));
}

/** Writes the clean tree with `planted` files, lets `act` have its folder, and removes it. */
export async function withTree<T>(
  planted: Record<string, string>,
  act: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "hifinity-check-"));
  try {
    linkPackages(folder);
    for (const file of configuration) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      copyFileSync(join(project, file), join(folder, file));
    }
    const files = { "package.json": manifest(), ...cleanTree, ...planted };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Links each package rather than the whole folder, so that the tools' caches in it stay the tree's own. */
function linkPackages(folder: string): void {
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(project, "node_modules"))) {
    // Oxlint looks for tsgolint among the programs.
    if (name.startsWith(".") && name !== ".bin") continue;
    symlinkSync(
      join(project, "node_modules", name),
      join(folder, "node_modules", name),
    );
  }
}

/** A package.json with what the clean tree needs, in the project's own versions. */
function manifest(): string {
  const own = JSON.parse(
    readFileSync(join(project, "package.json"), "utf8"),
  ) as Record<keyof typeof dependencies, Record<string, string>>;
  const pick = (kind: keyof typeof dependencies) =>
    Object.fromEntries(
      dependencies[kind].map((name) => [name, own[kind][name]]),
    );
  const text = JSON.stringify(
    {
      name: "clean-tree",
      private: true,
      type: "module",
      dependencies: pick("dependencies"),
      devDependencies: pick("devDependencies"),
    },
    null,
    2,
  );
  return `${text}\n`;
}
