import { beforeAll, expect, it } from "vitest";
import type { StepResult } from "@/scripts/check-steps";
import { check } from "@/tests/check/tree";

/** What must not be → the rule that says so, the file that does it, and its import. */
const violations: Record<string, [rule: string, file: string, line: string]> = {
  "a page that imports the database": [
    "page-only-reads",
    "app/one/page.tsx",
    `import "@/lib/db";`,
  ],
  "a page that imports mutations": [
    "page-only-reads",
    "app/two/page.tsx",
    `import "@/lib/jobs/mutations";`,
  ],
  "a page that imports tasks": [
    "page-only-reads",
    "app/three/page.tsx",
    `import "@/lib/jobs/tasks";`,
  ],
  "a page that imports Prisma's client": [
    "page-only-reads",
    "app/four/page.tsx",
    `import "@/lib/generated/prisma/client";`,
  ],
  "a route handler that imports the database": [
    "route-calls-the-domain",
    "app/api/one/route.ts",
    `import "@/lib/db";`,
  ],
  "a route handler that imports tasks": [
    "route-calls-the-domain",
    "app/api/two/route.ts",
    `import "@/lib/jobs/tasks";`,
  ],
  "a component that imports the database": [
    "component-knows-no-server",
    "components/one.tsx",
    `import { db } from "@/lib/db"; db.find("");`,
  ],
  "a component that imports a value of mutations": [
    "component-knows-no-server",
    "components/two.tsx",
    `import { closeJob } from "@/lib/jobs/mutations"; void closeJob;`,
  ],
  "a component that imports a value of queries": [
    "component-knows-no-server",
    "components/three.tsx",
    `import { listJobs } from "@/lib/jobs/queries"; void listJobs;`,
  ],
  "a component that imports infrastructure": [
    "component-knows-no-server",
    "components/four.tsx",
    `import { findActor } from "@/lib/auth/session"; void findActor;`,
  ],
  "a component that imports Prisma": [
    "component-knows-no-server",
    "components/five.tsx",
    `import { Prisma } from "@prisma/client"; void Prisma;`,
  ],
  "an action that imports the database": [
    "action-is-a-door",
    "lib/one/actions.ts",
    `import "@/lib/db";`,
  ],
  "an action that imports tasks": [
    "action-is-a-door",
    "lib/two/actions.ts",
    `import "@/lib/jobs/tasks";`,
  ],
  "a mutation that imports next/cache": [
    "domain-knows-no-web",
    "lib/one/mutations.ts",
    `import "next/cache";`,
  ],
  "mutations with a first name that import next/navigation": [
    "domain-knows-no-web",
    "lib/two/lifecycle-mutations.ts",
    `import "next/navigation";`,
  ],
  "a query that imports a component": [
    "domain-knows-no-web",
    "lib/one/queries.ts",
    `import "@/components/ui/button";`,
  ],
  "a task that imports an action": [
    "domain-knows-no-web",
    "lib/one/tasks.ts",
    `import "@/lib/jobs/actions";`,
  ],
  "a mutation that sends mail itself": [
    "outside-world-is-for-tasks",
    "lib/three/mutations.ts",
    `import { sendMail } from "@/lib/mail/send"; void sendMail;`,
  ],
  "a mutation that asks an AI itself": [
    "outside-world-is-for-tasks",
    "lib/eight/mutations.ts",
    `import { ask } from "@/lib/ai/ask"; void ask;`,
  ],
  "a proposal that writes": [
    "proposal-writes-nothing",
    "lib/one/proposals.ts",
    `import "@/lib/jobs/mutations";`,
  ],
  "a proposal that imports the database": [
    "proposal-writes-nothing",
    "lib/two/proposals.ts",
    `import "@/lib/db";`,
  ],
  "a proposal that imports a component": [
    "domain-knows-no-web",
    "lib/three/proposals.ts",
    `import "@/components/ui/button";`,
  ],
  "a page that asks for a proposal": [
    "proposals-start-from-a-post",
    "app/seven/page.tsx",
    `import { proposeJob } from "@/lib/jobs/proposals"; void proposeJob;`,
  ],
  "an action that asks for a proposal": [
    "proposals-start-from-a-post",
    "lib/ten/actions.ts",
    `import { proposeJob } from "@/lib/jobs/proposals"; void proposeJob;`,
  ],
  "a mutation that asks for a proposal": [
    "proposals-start-from-a-post",
    "lib/nine/mutations.ts",
    `import { proposeJob } from "@/lib/jobs/proposals"; void proposeJob;`,
  ],
  "a component that imports a value of proposals": [
    "component-knows-no-server",
    "components/nine.tsx",
    `import { proposeJob } from "@/lib/jobs/proposals"; void proposeJob;`,
  ],
  "a mutation that runs a task itself": [
    "tasks-start-from-the-queue",
    "lib/four/mutations.ts",
    `import "@/lib/jobs/tasks";`,
  ],
  "a pure file that imports the database": [
    "pure-stays-pure",
    "lib/one/scoring.ts",
    `import "@/lib/db";`,
  ],
  "a pure file that imports a part of Node": [
    "pure-stays-pure",
    "lib/two/schema.ts",
    `import "node:fs";`,
  ],
  "a pure file that imports React": [
    "pure-stays-pure",
    "lib/format.ts",
    `import "react";`,
  ],
  "a kind of email that loads its markup with itself": [
    "mail-kinds-load-their-markup",
    "lib/invitations/mail-kinds.ts",
    `import "@/emails/invitation";`,
  ],
  "an email that imports a query": [
    "email-is-props-in-markup-out",
    "emails/reminder.tsx",
    `import "@/lib/jobs/queries";`,
  ],
  "an email that imports a pure file": [
    "email-is-props-in-markup-out",
    "emails/bounce.tsx",
    `import "@/lib/paths";`,
  ],
  "infrastructure that imports a domain": [
    "infrastructure-knows-no-product",
    "lib/ai/evaluate.ts",
    `import "@/lib/jobs/status";`,
  ],
  "infrastructure that imports a component": [
    "infrastructure-knows-no-product",
    "lib/mail/render.ts",
    `import "@/components/ui/button";`,
  ],
  "a list of tasks that calls a mutation": [
    "list-of-tasks-knows-only-tasks",
    "lib/worker/tasks.ts",
    `import "@/lib/jobs/mutations"; export const tasks = []; export type Task = { name: string };`,
  ],
  "a queue that loads the tasks": [
    "queue-knows-tasks-by-type",
    "lib/queue/enqueue.ts",
    `import { tasks } from "@/lib/worker/tasks"; export const enqueue = tasks;`,
  ],
  "a mutation that makes its own proof": [
    "proof-is-not-made-at-will",
    "lib/five/mutations.ts",
    `import "@/lib/auth/mint";`,
  ],
  "a page that makes its own proof": [
    "proof-is-not-made-at-will",
    "app/five/page.tsx",
    `import "@/lib/auth/mint";`,
  ],
  "a worker that reaches Next through infrastructure": [
    "worker-never-reaches-the-web",
    "scripts/worker.ts",
    `import "@/lib/action";`,
  ],
  "a query that reaches Next through the session": [
    "worker-never-reaches-the-web",
    "lib/two/queries.ts",
    `import "@/lib/auth/session";`,
  ],
  "a component that loads the database later": [
    "component-knows-no-server",
    "components/seven.tsx",
    `void import("@/lib/db");`,
  ],
  "a component that imports a value among types": [
    "component-knows-no-server",
    "components/eight.tsx",
    `import { type listJobs, db } from "@/lib/jobs/queries"; export const d: typeof listJobs = db;`,
  ],
  "a component that imports a page": [
    "nobody-imports-a-route",
    "components/six.tsx",
    `import "@/app/jobs/page";`,
  ],
  "the product importing a script": [
    "nobody-imports-machinery",
    "lib/storage/sweep.ts",
    `import "@/scripts/worker";`,
  ],
  "the product importing a test": [
    "nobody-imports-machinery",
    "lib/storage/probe.ts",
    `import "@/tests/jobs/tasks.test";`,
  ],
  "a room that imports one below it": [
    "rooms-have-an-order",
    "lib/activity/notices.ts",
    `import "@/lib/jobs/status";`,
  ],
  "the platform that imports a room": [
    "rooms-have-an-order",
    "lib/lists/columns.ts",
    `import "@/lib/jobs/status";`,
  ],
  "a room that imports only a type from one below it": [
    "rooms-have-an-order",
    "lib/spending/queries.ts",
    `import type { listJobs } from "@/lib/jobs/queries"; export type Jobs = Awaited<ReturnType<typeof listJobs>>;`,
  ],
  "a folder of lib that is no room": [
    "folder-is-a-room",
    "lib/helpers/words.ts",
    `import "@/lib/paths";`,
  ],
  "two files that need each other": [
    "no-cycles",
    "lib/paths.ts",
    `import "@/lib/result"; export const paths = { home: "/" };`,
  ],
  "an import that leads nowhere": [
    "resolvable",
    "app/six/page.tsx",
    `import "@/lib/gone";`,
  ],
  "nodemailer outside lib/mail": [
    "one-home-for-nodemailer",
    "lib/six/tasks.ts",
    `import "nodemailer";`,
  ],
  "openai outside lib/ai": [
    "one-home-for-openai",
    "lib/seven/tasks.ts",
    `import "openai";`,
  ],
};

let result: StepResult;

beforeAll(async () => {
  const planted = Object.values(violations).map(([, file, line]) => [
    file,
    `${line}\n`,
  ]);
  result = await check("boundaries", {
    ...(Object.fromEntries(planted) as Record<string, string>),
    "lib/result.ts": `import "@/lib/paths";\n`,
  });
});

it("lets each role import what it may", async () => {
  const { passed, output } = await check("boundaries");
  expect(output).toContain("no dependency violations found");
  expect(passed).toBe(true);
});

it("fails on a violation", () => expect(result.passed).toBe(false));

it.each(Object.entries(violations))("refuses %s", (_, [rule, file]) => {
  expect(result.output).toMatch(new RegExp(`error ${rule}: ${file} `));
});

it("says what to do instead", () => {
  expect(result.output).toContain("Let the page read and pass it as a prop");
});
