import { expect, it } from "vitest";
import { check } from "@/tests/check/tree";

const page = `# Requirements

- **E1** A link waits. (\`links.test.ts\`)
- **M1.2** A crash is over.
`;
/** Not here as ids, because this file is looked at like every other. */
const missing = ["R", 99].join("");
const first = ["E", 1].join("");

it("names each place that cites what the page doesn't have", async () => {
  const { passed, output } = await check("requirements", {
    "docs/requirements.md": page,
    "docs/one.md": `Kept\n(${first}, ${missing}).\n`,
    "lib/jobs/one.ts": `/**\n * Kept (${missing}).\n */\n`,
    "prisma/one.sql": `-- Kept (${missing}).\n`,
    "tests/links.test.ts": `it("${first}, ${missing}: waits", () => {});\nit("waits (${missing})", () => {});\n`,
  });
  expect(passed).toBe(false);
  expect(output.split("\n")).toEqual(
    [
      "docs/one.md:2",
      "lib/jobs/one.ts:2",
      "prisma/one.sql:1",
      "tests/links.test.ts:1",
      "tests/links.test.ts:2",
    ].map(
      (place) =>
        `${place} cites ${missing}, which docs/requirements.md doesn’t have.`,
    ),
  );
});

it("refuses an id that the page has twice", async () => {
  const { passed, output } = await check("requirements", {
    "docs/requirements.md": `${page}- **M1.2** Another crash.\n`,
    "tests/links.test.ts": `it("${first}: waits", () => {});\n`,
  });
  expect(passed).toBe(false);
  expect(output).toBe("docs/requirements.md:5 has M1.2 a second time.");
});

it("refuses the name of a test that does not cite the rule", async () => {
  const { passed, output } = await check("requirements", {
    "docs/requirements.md": page,
    "tests/links.test.ts": `it("waits", () => {});\n`,
  });
  expect(passed).toBe(false);
  expect(output).toBe(
    `docs/requirements.md:3 names links.test.ts for ${first}, but no such test cites it.`,
  );
});

it("takes no other name or text for an id", async () => {
  expect(
    await check("requirements", {
      "docs/requirements.md": page,
      "lib/jobs/one.ts": `// V8 reads MP4 until 2026-11-30T12:00Z.\nexport const at = "${missing}: ", to = \`\${at}T12:00\`;\n`,
      "tests/links.test.ts": `it("${first}: waits", () => {});\nit("takes ${missing}", () => {});\n`,
    }),
  ).toMatchObject({ passed: true, output: "" });
});
