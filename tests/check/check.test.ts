import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { check, withTree } from "@/tests/check/tree";

const program = join(import.meta.dirname, "../../scripts/check.ts");

it("types: passes on a clean tree and refuses a wrong type", async () => {
  expect(await check("types")).toMatchObject({ passed: true, output: "" });
  const { passed, output } = await check("types", {
    "lib/paths.ts": `export const paths = { home: "/" };\nexport const first: string = [""][0];\n`,
  });
  expect(passed).toBe(false);
  expect(output).toContain("lib/paths.ts(2,14): error TS2322");
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
