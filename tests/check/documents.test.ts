import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runStep } from "@/scripts/check-steps";
import { check, withTree } from "@/tests/check/tree";

const program = join(import.meta.dirname, "../../scripts/docs.ts");

const first = "docs/decisions/0001-tests-one.md";
const planted = {
  "docs/architecture.md": `${marked("lifecycle", "| event |")}${marked("phases", "- old")}${marked("tasks", "")}${marked("data model", "")}| room |
| --- |
| \`jobs\` | jobs |
`,
  "docs/decisions/README.md": marked("decisions", ""),
  "docs/limits.md": marked("limits", ""),
  [first]: "# One\n\n2026-11-22\n\nText.\n",
  "lib/interviews/phase.ts": `export type Phase =\n  /** Not started. */\n  "waiting" | "over";\n`,
  "lib/interviews/status.ts": `export const interviewStatusLabels = { OPEN: "Open" };\nexport const statusAfter = () => "OPEN";\n`,
  "lib/jobs/tasks.ts": `/** Closes jobs. */\nexport const closeTask = defineTask("jobs.close");\n`,
  "lib/limits.ts": `// Jobs\n\n/**\n * Jobs of a list.\n * @per list\n * @test tests/jobs.test.ts\n */\nexport const maxJobs = 5;\n`,
  "lib/worker/tasks.ts": `export const tasks = [{ name: "jobs.close", concurrency: 1, retry: { limit: 1, longestPause: 60 } }];\n`,
  "prisma/schema.prisma": `model Job {\n  id String @id\n}\n`,
};

it("names documents that tell of the code as it was, until npm run docs has written them", async () => {
  const stale = [
    "docs/architecture.md is stale: run npm run docs.",
    "docs/decisions/README.md is stale: run npm run docs.",
  ];
  const [before, text, after] = await withTree(planted, async (folder) => [
    await run(folder, "check"),
    await run(folder).then(() =>
      readFileSync(join(folder, "docs/architecture.md"), "utf8"),
    ),
    await run(folder, "check"),
  ]);
  expect(before).toMatch(/^docs\/architecture\.md lists the rooms as jobs; /);
  for (const line of stale) expect(before).toContain(line);
  expect(text).toContain("- `waiting`: Not started.\n- `over`\n");
  expect(text).toMatch(/`jobs\.close` \| Closes jobs\./);
  for (const line of stale) expect(after).not.toContain(line);
});

it("refuses a decision without an area that the index has, and two with one number", async () => {
  for (const second of ["0002-other-two.md", "0001-tests-two.md"]) {
    const { passed, output } = await check("documents", {
      ...planted,
      [`docs/decisions/${second}`]: planted[first],
    });
    expect(passed).toBe(false);
    expect(output).toContain(second);
  }
});

async function run(folder: string, ...options: string[]): Promise<string> {
  const command = ["--import", "tsx", program, ...options];
  const step = { name: "docs", commands: [command] };
  return (await runStep(step, folder)).output;
}

function marked(name: string, text: string): string {
  return `<!-- generated: ${name} -->\n\n${text}\n\n<!-- end -->\n\n`;
}
