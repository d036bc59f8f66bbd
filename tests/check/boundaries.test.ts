import { beforeAll, expect, it } from "vitest";
import type { StepResult } from "@/scripts/check-steps";
import { casesOf, check, filesOf } from "@/tests/check/tree";

/** Rule → the files that break it, and how. */
const planted: Record<string, Record<string, string>> = {
  "page-only-reads": {
    "app/one/page.tsx": `import "@/lib/db";`,
    "app/two/page.tsx": `import "@/lib/jobs/mutations";`,
    "app/three/page.tsx": `import "@/lib/jobs/tasks";`,
    "app/four/page.tsx": `import "@/lib/generated/prisma/client";`,
  },
  "route-calls-the-domain": {
    "app/api/one/route.ts": `import "@/lib/db";`,
    "app/api/two/route.ts": `import "@/lib/jobs/tasks";`,
  },
  "component-knows-no-server": {
    "components/one.tsx": `import { db } from "@/lib/db"; db.find("");`,
    "components/two.tsx": `import { closeJob } from "@/lib/jobs/mutations"; void closeJob;`,
    "components/three.tsx": `import { listJobs } from "@/lib/jobs/queries"; void listJobs;`,
    "components/four.tsx": `import { findActor } from "@/lib/auth/session"; void findActor;`,
    "components/five.tsx": `import { Prisma } from "@prisma/client"; void Prisma;`,
    "components/nine.tsx": `import { proposeJob } from "@/lib/jobs/proposals"; void proposeJob;`,
    "components/seven.tsx": `void import("@/lib/db");`,
    "components/eight.tsx": `import { type listJobs, db } from "@/lib/jobs/queries"; export const d: typeof listJobs = db;`,
  },
  "action-is-a-door": {
    "lib/one/actions.ts": `import "@/lib/db";`,
    "lib/two/actions.ts": `import "@/lib/jobs/tasks";`,
  },
  "domain-knows-no-web": {
    "lib/one/mutations.ts": `import "next/cache";`,
    "lib/two/lifecycle-mutations.ts": `import "next/navigation";`,
    "lib/one/queries.ts": `import "@/components/ui/button";`,
    "lib/one/tasks.ts": `import "@/lib/jobs/actions";`,
    "lib/three/proposals.ts": `import "@/components/ui/button";`,
  },
  "outside-world-is-for-tasks": {
    "lib/three/mutations.ts": `import { sendMail } from "@/lib/mail/send"; void sendMail;`,
    "lib/eight/mutations.ts": `import { ask } from "@/lib/ai/ask"; void ask;`,
  },
  "proposal-writes-nothing": {
    "lib/one/proposals.ts": `import "@/lib/jobs/mutations";`,
    "lib/two/proposals.ts": `import "@/lib/db";`,
  },
  "proposals-start-from-a-post": {
    "app/seven/page.tsx": `import { proposeJob } from "@/lib/jobs/proposals"; void proposeJob;`,
    "lib/ten/actions.ts": `import { proposeJob } from "@/lib/jobs/proposals"; void proposeJob;`,
    "lib/nine/mutations.ts": `import { proposeJob } from "@/lib/jobs/proposals"; void proposeJob;`,
  },
  "tasks-start-from-the-queue": {
    "lib/four/mutations.ts": `import "@/lib/jobs/tasks";`,
  },
  "pure-stays-pure": {
    "lib/one/scoring.ts": `import "@/lib/db";`,
    "lib/two/schema.ts": `import "node:fs";`,
    "lib/format.ts": `import "react";`,
  },
  "mail-kinds-load-their-markup": {
    "lib/invitations/mail-kinds.ts": `import "@/emails/invitation";`,
  },
  "email-is-props-in-markup-out": {
    "emails/reminder.tsx": `import "@/lib/jobs/queries";`,
    "emails/bounce.tsx": `import "@/lib/paths";`,
  },
  "infrastructure-knows-no-product": {
    "lib/ai/evaluate.ts": `import "@/lib/jobs/status";`,
    "lib/mail/render.ts": `import "@/components/ui/button";`,
  },
  "list-of-tasks-knows-only-tasks": {
    "lib/worker/tasks.ts": `import "@/lib/jobs/mutations"; export const tasks = []; export type Task = { name: string };`,
  },
  "queue-knows-tasks-by-type": {
    "lib/queue/enqueue.ts": `import { tasks } from "@/lib/worker/tasks"; export const enqueue = tasks;`,
  },
  "proof-is-not-made-at-will": {
    "lib/five/mutations.ts": `import "@/lib/auth/mint";`,
    "app/five/page.tsx": `import "@/lib/auth/mint";`,
  },
  "worker-never-reaches-the-web": {
    "scripts/worker.ts": `import "@/lib/action";`,
    "lib/two/queries.ts": `import "@/lib/auth/session";`,
  },
  "nobody-imports-a-route": {
    "components/six.tsx": `import "@/app/jobs/page";`,
  },
  "nobody-imports-machinery": {
    "lib/storage/sweep.ts": `import "@/scripts/worker";`,
    "lib/storage/probe.ts": `import "@/tests/jobs/tasks.test";`,
  },
  "rooms-have-an-order": {
    "lib/activity/notices.ts": `import "@/lib/jobs/status";`,
    "lib/lists/columns.ts": `import "@/lib/jobs/status";`,
    "lib/spending/queries.ts": `import type { listJobs } from "@/lib/jobs/queries"; export type Jobs = Awaited<ReturnType<typeof listJobs>>;`,
  },
  "folder-is-a-room": {
    "lib/helpers/words.ts": `import "@/lib/paths";`,
  },
  "no-cycles": {
    "lib/paths.ts": `import "@/lib/result"; export const paths = { home: "/" };`,
  },
  resolvable: {
    "app/six/page.tsx": `import "@/lib/gone";`,
  },
  "one-home-for-nodemailer": {
    "lib/six/tasks.ts": `import "nodemailer";`,
  },
  "one-home-for-openai": {
    "lib/seven/tasks.ts": `import "openai";`,
  },
};

let result: StepResult;

beforeAll(async () => {
  result = await check("boundaries", {
    ...filesOf(planted),
    "lib/result.ts": `import "@/lib/paths";\n`,
  });
});

it("lets each role import what it may", async () => {
  const { passed, output } = await check("boundaries");
  expect(output).toContain("no dependency violations found");
  expect(passed).toBe(true);
});

it("fails on a violation", () => expect(result.passed).toBe(false));

it.each(casesOf(planted))("$rule refuses $file: $text", ({ rule, file }) => {
  expect(result.output).toMatch(new RegExp(`error ${rule}: ${file} `));
});

it("says what to do instead", () => {
  expect(result.output).toContain("Let the page read and pass it as a prop");
});
