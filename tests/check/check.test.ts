import { execFile } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { StepResult } from "@/scripts/check-steps";
import { casesOf, check, filesOf, withTree } from "@/tests/check/tree";

const project = join(import.meta.dirname, "../..");
const program = join(project, "scripts/check.ts");

/** How the compiler's sentence begins → files that misuse the product's own types. */
const wrongTypes = {
  "Type 'string | undefined' is not assignable": {
    "lib/first.ts": `export const first: string = [""][0];`,
  },
  [`Argument of type '"no.such"' is not assignable`]: {
    "lib/task.ts": `import type { Transaction } from "@/lib/db";
import { enqueue } from "@/lib/queue/enqueue";
export const ask = (tx: Transaction) => enqueue(tx, "no.such", {});`,
  },
  [`Type '"no.such"' is not assignable`]: {
    "lib/kind.ts": recordingEvent("no.such"),
  },
  [`Argument of type '{ kind: "note.added"; organizationId: string; }' is not`]:
    {
      "lib/data.ts": recordingEvent("note.added"),
    },
};

it("types: passes on a clean tree", async () => {
  expect(await check("types")).toMatchObject({ passed: true, output: "" });
});

describe("types: in the product", () => {
  let result: StepResult;
  beforeAll(async () => {
    const besideTheProduct = {
      extends: join(project, "tsconfig.json"),
      compilerOptions: { paths: { "@/*": [join(project, "*")] } },
      files: Object.keys(filesOf(wrongTypes)),
      include: [],
    };
    result = await check("types", {
      ...filesOf(wrongTypes),
      "tsconfig.json": JSON.stringify(besideTheProduct),
    });
  });

  it("fails on a wrong type", () => expect(result.passed).toBe(false));

  it.each(casesOf(wrongTypes))("$rule: refuses $file", ({ rule, file }) => {
    const said = result.output
      .split("\n")
      .filter((line) => line.includes(rule));
    expect(said).toEqual([expect.stringMatching(`^${file}\\(`)]);
  });
});

it("format: passes on a clean tree and names a file that Prettier would write otherwise", async () => {
  expect(await check("format")).toMatchObject({ passed: true, output: "" });
  const { passed, output } = await check("format", {
    "lib/paths.ts": `export const paths = {home:'/'}\n`,
  });
  expect(passed).toBe(false);
  expect(output).toContain("lib/paths.ts");
});

it("counts what passed and failed in its last line, and its exit status says the same", async () => {
  const clean = await withTree({}, (folder) => run(folder, "boundaries"));
  expect(clean.lines.at(-1)).toBe("check: 1 passed, 0 failed");
  expect(clean.status).toBe(0);

  const planted = { "components/one.tsx": `import "@/lib/db";\n` };
  const broken = await withTree(planted, (folder) =>
    run(folder, "boundaries", "format"),
  );
  expect(broken.lines.at(-1)).toBe("check: 1 passed, 1 failed");
  expect(broken.lines.join("\n")).toContain("component-knows-no-server");
  expect(broken.status).toBe(1);
});

it("refuses the name of a check that does not exist", async () => {
  const { lines, status } = await withTree({}, (folder) =>
    run(folder, "typos"),
  );
  expect(lines.at(-1)).toMatch(/^No such check: typos\. There are: lint, /);
  expect(status).toBe(2);
});

function run(
  folder: string,
  ...steps: string[]
): Promise<{ lines: string[]; status: number }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", program, ...steps],
      { cwd: folder },
      (_error, stdout, stderr) =>
        resolve({
          lines: (stdout + stderr).trim().split("\n"),
          status: child.exitCode ?? -1,
        }),
    );
  });
}

function recordingEvent(kind: string): string {
  return `import { recordEvent } from "@/lib/activity/mutations";
import type { Actor } from "@/lib/auth/proof";
import type { Transaction } from "@/lib/db";
export const record = (tx: Transaction, actor: Actor) =>
  recordEvent(tx, actor, { kind: "${kind}", organizationId: "" });`;
}
