import { beforeAll, expect, it } from "vitest";
import type { StepResult } from "@/scripts/check-steps";
import { check } from "@/tests/check/tree";

/** What must not be → the file that does it, its text, and what the check says about that file. */
const violations: Record<string, [file: string, text: string, says: string]> = {
  "process.env outside lib/env.ts": [
    "lib/one.ts",
    `export const key = process.env.AI_API_KEY;`,
    "Read settings with env() from lib/env.ts",
  ],
  "process.env taken apart": [
    "components/two.tsx",
    `const { env } = process;\nexport const key = env.AI_API_KEY;`,
    "Read settings with env() from lib/env.ts",
  ],
  "the environment imported from node:process": [
    "lib/three.ts",
    `import { env } from "node:process";\nexport const key = env.AI_API_KEY;`,
    "Read settings with env() from lib/env.ts",
  ],
  "the database without its wall in the product": [
    "lib/jobs/open-queries.ts",
    `import { unwalledDb } from "@/lib/db";\nexport const jobs = () => unwalledDb.job.findMany();`,
    "The product asks through db",
  ],
  "a promise nobody waits for": [
    "lib/four.ts",
    `export function save() {\n  Promise.resolve(1);\n}`,
    "typescript(no-floating-promises)",
  ],
  "a switch that forgets a case": [
    "lib/five.ts",
    `export function say(state: "open" | "closed") {\n  switch (state) {\n    case "open":\n      return 1;\n  }\n}`,
    "typescript(switch-exhaustiveness-check)",
  ],
  "a type imported as a value": [
    "lib/six.ts",
    `import { Result } from "@/lib/result";\nexport type Saved = Result<string>;`,
    "typescript(consistent-type-imports)",
  ],
  any: [
    "lib/seven.ts",
    `export function read(value: any) {\n  return [value];\n}`,
    "typescript(no-explicit-any)",
  ],
  "console in the product": [
    "lib/eight.ts",
    `console.log("here");`,
    "eslint(no-console)",
  ],
  "console in a test": [
    "tests/nine.ts",
    `console.log("here");`,
    "eslint(no-console)",
  ],
  "a hook called on a condition": [
    "components/ten.tsx",
    `import { useState } from "react";\nexport function Ten({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return null;\n}`,
    "react-hooks(rules-of-hooks)",
  ],
  "a state that an effect sets at once": [
    "components/fourteen.tsx",
    `import { useEffect, useState } from "react";\nexport function Fourteen() {\n  const [on, setOn] = useState(false);\n  useEffect(() => setOn(true), []);\n  return on && <p>On</p>;\n}`,
    "react(set-state-in-effect)",
  ],
  "a picture that Next does not size": [
    "components/fifteen.tsx",
    `export const Fifteen = () => <img src="/one.png" alt="One" />;`,
    "next(no-img-element)",
  ],
  "a click on what no keyboard reaches": [
    "components/eleven.tsx",
    `export function Eleven({ open }: { open: () => void }) {\n  return <div onClick={open}>Open</div>;\n}`,
    "jsx-a11y(click-events-have-key-events)",
  ],
  "an import of types that still loads the file": [
    "lib/twelve.ts",
    `import { type Result } from "@/lib/result";\nexport type Saved = Result<string>;`,
    "typescript(no-import-type-side-effects)",
  ],
  "a variable that a script does not use": [
    "scripts/sixteen.mjs",
    `const one = 1;`,
    "eslint(no-unused-vars)",
  ],
  "a comment that disables nothing": [
    "lib/seventeen.ts",
    `// oxlint-disable-next-line no-console\nexport const one = 1;`,
    "Unused",
  ],
  "a page left by its address": [
    "components/eighteen.tsx",
    `export const leave = () => {\n  window.location.href = "/jobs";\n};`,
    "This loads the whole page anew",
  ],
  "a server action outside actions.ts": [
    "app/thirteen/page.tsx",
    `export default function Page() {\n  async function save() {\n    "use server";\n  }\n  return <form action={save} />;\n}`,
    "Server actions live in a domain's actions.ts",
  ],
  "a file name that says nothing": [
    "lib/jobs/helpers.ts",
    `export const one = 1;`,
    "This name says nothing",
  ],
  "a folder name that says nothing": [
    "lib/utils/one.ts",
    `export const one = 1;`,
    "This name says nothing",
  ],
  "a storage key put together elsewhere": [
    "lib/jobs/files.ts",
    "export const fileOf = (id: string) => `takes/${id}/part-0.webm`;",
    "Keys of stored files are put together in lib/storage/keys.ts only",
  ],
  "a storage key written out elsewhere": [
    "lib/jobs/folder.ts",
    `export const folder = "takes/";`,
    "Keys of stored files are put together in lib/storage/keys.ts only",
  ],
  "a barrel": [
    "lib/jobs/index.ts",
    `export { isOpen } from "@/lib/jobs/status";`,
    "No barrels",
  ],
  "a barrel by another name": [
    "lib/jobs/all.ts",
    `export * from "@/lib/jobs/status";`,
    "No barrels",
  ],
  "a scope that is spread without being called": [
    "lib/jobs/scope-queries.ts",
    `export function scope(organizationId: string) {\n  return { organizationId };\n}\nexport const where = { ...scope, id: "1" };`,
    "typescript(no-misused-spread)",
  ],
};

let result: StepResult;

beforeAll(async () => {
  result = await check(
    "lint",
    Object.fromEntries(
      Object.values(violations).map(([file, text]) => [file, `${text}\n`]),
    ),
  );
});

it("passes on a clean tree", async () => {
  expect(await check("lint")).toMatchObject({ passed: true, output: "" });
});

it("fails on a violation", () => expect(result.passed).toBe(false));

it.each(Object.entries(violations))("refuses %s", (_, [file, , says]) => {
  expect(saidAbout(file)).toContain(says);
});

function saidAbout(file: string): string {
  return result.output
    .split("\n")
    .filter((line) => line.startsWith(`${file}:`))
    .join("\n");
}
