import { beforeAll, expect, it } from "vitest";
import type { StepResult } from "@/scripts/check-steps";
import { casesOf, check, filesOf } from "@/tests/check/tree";

/** Rule, or how its own sentence begins → the files that break it, and how. */
const planted: Record<string, Record<string, string>> = {
  "Read settings with env() from lib/env.ts": {
    "lib/one.ts": `export const key = process.env.AI_API_KEY;`,
    "components/two.tsx": `const { env } = process;\nexport const key = env.AI_API_KEY;`,
    "lib/three.ts": `import { env } from "node:process";\nexport const key = env.AI_API_KEY;`,
  },
  "The product asks through db": {
    "lib/jobs/open-queries.ts": `import { unwalledDb } from "@/lib/db";\nexport const jobs = () => unwalledDb.job.findMany();`,
  },
  "typescript(no-floating-promises)": {
    "lib/four.ts": `export function save() {\n  Promise.resolve(1);\n}`,
  },
  "typescript(switch-exhaustiveness-check)": {
    "lib/five.ts": `export function say(state: "open" | "closed") {\n  switch (state) {\n    case "open":\n      return 1;\n  }\n}`,
  },
  "typescript(consistent-type-imports)": {
    "lib/six.ts": `import { Result } from "@/lib/result";\nexport type Saved = Result<string>;`,
  },
  "typescript(no-explicit-any)": {
    "lib/seven.ts": `export function read(value: any) {\n  return [value];\n}`,
  },
  "eslint(no-console)": {
    "lib/eight.ts": `console.log("here");`,
    "tests/nine.ts": `console.log("here");`,
  },
  "react-hooks(rules-of-hooks)": {
    "components/ten.tsx": `import { useState } from "react";\nexport function Ten({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return null;\n}`,
  },
  "react(set-state-in-effect)": {
    "components/fourteen.tsx": `import { useEffect, useState } from "react";\nexport function Fourteen() {\n  const [on, setOn] = useState(false);\n  useEffect(() => setOn(true), []);\n  return on && <p>On</p>;\n}`,
  },
  "next(no-img-element)": {
    "components/fifteen.tsx": `export const Fifteen = () => <img src="/one.png" alt="One" />;`,
  },
  "jsx-a11y(click-events-have-key-events)": {
    "components/eleven.tsx": `export function Eleven({ open }: { open: () => void }) {\n  return <div onClick={open}>Open</div>;\n}`,
  },
  "typescript(no-import-type-side-effects)": {
    "lib/twelve.ts": `import { type Result } from "@/lib/result";\nexport type Saved = Result<string>;`,
  },
  "eslint(no-unused-vars)": {
    "scripts/sixteen.mjs": `const one = 1;`,
  },
  Unused: {
    "lib/seventeen.ts": `// oxlint-disable-next-line no-console\nexport const one = 1;`,
  },
  "This loads the whole page anew": {
    "components/eighteen.tsx": `export const leave = () => {\n  window.location.href = "/jobs";\n};`,
  },
  "Server actions live in a domain's actions.ts": {
    "app/thirteen/page.tsx": `export default function Page() {\n  async function save() {\n    "use server";\n  }\n  return <form action={save} />;\n}`,
  },
  "This name says nothing": {
    "lib/jobs/helpers.ts": `export const one = 1;`,
    "lib/utils/one.ts": `export const one = 1;`,
  },
  "Keys of stored files are put together in lib/storage/keys.ts only": {
    "lib/jobs/files.ts":
      "export const fileOf = (id: string) => `takes/${id}/part-0.webm`;",
    "lib/jobs/folder.ts": `export const folder = "takes/";`,
  },
  "No barrels": {
    "lib/jobs/index.ts": `export { isOpen } from "@/lib/jobs/status";`,
    "lib/jobs/all.ts": `export * from "@/lib/jobs/status";`,
  },
  "typescript(no-misused-spread)": {
    "lib/jobs/scope-queries.ts": `export function scope(organizationId: string) {\n  return { organizationId };\n}\nexport const where = { ...scope, id: "1" };`,
  },
};

let result: StepResult;

beforeAll(async () => {
  result = await check("lint", filesOf(planted));
});

it("passes on a clean tree", async () => {
  expect(await check("lint")).toMatchObject({ passed: true, output: "" });
});

it("fails on a violation", () => expect(result.passed).toBe(false));

it.each(casesOf(planted))("$rule: refuses $file", ({ rule, file }) => {
  expect(saidAbout(file)).toContain(rule);
});

function saidAbout(file: string): string {
  return result.output
    .split("\n")
    .filter((line) => line.startsWith(`${file}:`))
    .join("\n");
}
