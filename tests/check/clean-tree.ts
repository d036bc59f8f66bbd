/**
 * One file of each role, each importing all that its role may: `npm run check` passes on it, so that every rule is shown
 * to allow what it should. Path → text.
 */
export const cleanTree: Record<string, string> = {
  "app/globals.css": `@import "tailwindcss";\n`,
  "app/layout.tsx": `import "./globals.css";
import type { ReactNode } from "react";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
`,
  "app/jobs/page.tsx": `import { JobList } from "@/components/jobs/job-list";
import { findActor } from "@/lib/auth/session";
import { listJobs } from "@/lib/jobs/queries";
import { paths } from "@/lib/paths";

export default async function JobsPage() {
  const actor = await findActor();
  return <JobList jobs={await listJobs(actor)} home={paths.home} />;
}
`,
  "app/api/jobs/route.ts": `import { findActor } from "@/lib/auth/session";
import { closeJob } from "@/lib/jobs/mutations";
import { jobInput } from "@/lib/jobs/schema";
import { putFile } from "@/lib/storage/files";

export async function POST(request: Request) {
  const actor = await findActor();
  const input = jobInput.parse(await request.json());
  await putFile(input.title);
  return Response.json(await closeJob(actor, input));
}
`,
  "app/api/proposals/route.ts": `import { findActor } from "@/lib/auth/session";
import { proposeJob } from "@/lib/jobs/proposals";

export async function POST(request: Request) {
  const actor = await findActor();
  return Response.json(await proposeJob(actor, await request.text()));
}
`,
  "components/jobs/job-list.tsx": `"use client";

import { Button } from "@/components/ui/button";
import { JobStatus } from "@/lib/generated/prisma/enums";
import { closeJobAction } from "@/lib/jobs/actions";
import type { listJobs } from "@/lib/jobs/queries";
import { isOpen } from "@/lib/jobs/status";

interface Props {
  jobs: Awaited<ReturnType<typeof listJobs>>;
  home: string;
}

export function JobList({ jobs, home }: Props) {
  return (
    <ul>
      {jobs.filter(isOpen).map((job) => (
        <li key={job.title}>
          <Button onPress={() => closeJobAction(job)}>
            {\`\${job.title} \${JobStatus.OPEN} \${home}\`}
          </Button>
        </li>
      ))}
    </ul>
  );
}
`,
  "components/ui/button.tsx": `import type { ReactNode } from "react";

interface Props {
  children: ReactNode;
  onPress: () => Promise<unknown>;
}

export function Button({ children, onPress }: Props) {
  return <button onClick={onPress}>{children}</button>;
}
`,
  "emails/invitation.tsx": `import { Text } from "react-email";

export function Invitation({ title }: { title: string }) {
  return <Text>{title}</Text>;
}
`,
  "lib/env.ts": `export function env() {
  return { databaseUrl: process.env.DATABASE_URL ?? "" };
}
`,
  "lib/db.ts": `import { env } from "@/lib/env";
import { PrismaClient } from "@/lib/generated/prisma/client";

export const db = new PrismaClient(env().databaseUrl);
`,
  "lib/result.ts": `export type Result<T> = { ok: true; value: T };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}
`,
  "lib/paths.ts": `export const paths = { home: "/" };\n`,
  "lib/action.ts": `import { findActor } from "@/lib/auth/session";
import type { Actor } from "@/lib/auth/proof";

export function recruiterAction<I, O>(run: (actor: Actor, input: I) => O) {
  return async (input: I) => run(await findActor(), input);
}
`,
  "lib/auth/proof.ts": `export interface Actor {
  organizationId: string;
}

export interface SystemAccess {
  system: true;
}
`,
  "lib/auth/mint.ts": `import type { Actor, SystemAccess } from "@/lib/auth/proof";

export function mintActor(organizationId: string): Actor {
  return { organizationId };
}

export function mintSystemAccess(): SystemAccess {
  return { system: true };
}
`,
  "lib/auth/session.ts": `import { cookies } from "next/headers";
import { mintActor } from "@/lib/auth/mint";
import { db } from "@/lib/db";

export async function findActor() {
  const jar = await cookies();
  return mintActor(db.find(jar.toString()));
}
`,
  "lib/generated/prisma/client.ts": `export class PrismaClient {
  constructor(private readonly url: string) {}
  find(id: string) {
    return this.url + id;
  }
}
`,
  "lib/generated/prisma/enums.ts": `export const JobStatus = { OPEN: "OPEN", CLOSED: "CLOSED" } as const;
export type JobStatus = (typeof JobStatus)[keyof typeof JobStatus];
`,
  "lib/jobs/schema.ts": `import { z } from "zod";
import { JobStatus } from "@/lib/generated/prisma/enums";

export const jobInput = z.object({
  title: z.string(),
  status: z.enum(JobStatus),
});
export type JobInput = z.infer<typeof jobInput>;
`,
  "lib/jobs/status.ts": `import type { JobStatus } from "@/lib/generated/prisma/enums";

export function isOpen(job: { status: JobStatus }): boolean {
  switch (job.status) {
    case "OPEN":
      return true;
    case "CLOSED":
      return false;
  }
}
`,
  "lib/jobs/queries.ts": `import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { JobInput } from "@/lib/jobs/schema";

export async function listJobs(actor: Actor): Promise<JobInput[]> {
  return [{ title: db.find(actor.organizationId), status: "OPEN" }];
}
`,
  "lib/jobs/mutations.ts": `import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { JobInput } from "@/lib/jobs/schema";
import { enqueue } from "@/lib/queue/enqueue";
import { ok } from "@/lib/result";

export async function closeJob(actor: Actor, input: JobInput) {
  enqueue("announceJob");
  return ok(db.find(actor.organizationId + input.title));
}
`,
  "lib/jobs/actions.ts": `"use server";

import { revalidatePath } from "next/cache";
import { recruiterAction } from "@/lib/action";
import { closeJob } from "@/lib/jobs/mutations";
import type { JobInput } from "@/lib/jobs/schema";
import { paths } from "@/lib/paths";

export const closeJobAction = recruiterAction(
  async (actor, input: JobInput) => {
    const result = await closeJob(actor, input);
    revalidatePath(paths.home);
    return result;
  },
);
`,
  "lib/jobs/proposals.ts": `import { ask } from "@/lib/ai/ask";
import type { Actor } from "@/lib/auth/proof";
import { listJobs } from "@/lib/jobs/queries";

export async function proposeJob(actor: Actor, hint: string) {
  const jobs = await listJobs(actor);
  return ask(hint + String(jobs.length));
}
`,
  "lib/ai/ask.ts": `import { env } from "@/lib/env";

export async function ask(question: string) {
  return fetch(env().databaseUrl, { method: "POST", body: question });
}
`,
  "lib/jobs/tasks.ts": `import { Invitation } from "@/emails/invitation";
import type { SystemAccess } from "@/lib/auth/proof";
import { sendMail } from "@/lib/mail/send";
import { putFile } from "@/lib/storage/files";

export async function announceJob(_access: SystemAccess) {
  await putFile("announced");
  await sendMail(Invitation({ title: "A job" }));
}
`,
  "lib/mail/send.ts": `import { createTransport } from "nodemailer";

export async function sendMail(mail: unknown) {
  await createTransport().sendMail({ text: String(mail) });
}
`,
  "lib/queue/enqueue.ts": `import { env } from "@/lib/env";
import type { Task } from "@/lib/worker/tasks";

export function enqueue(name: Task["name"]) {
  return env().databaseUrl + name;
}
`,
  "lib/worker/tasks.ts": `import { announceJob } from "@/lib/jobs/tasks";

export const tasks = [announceJob] as const;
export type Task = (typeof tasks)[number];
`,
  "lib/storage/files.ts": `import { writeFile } from "node:fs/promises";

export async function putFile(key: string) {
  await writeFile(key, "");
}
`,
  "scripts/worker.ts": `import { mintSystemAccess } from "@/lib/auth/mint";
import { tasks } from "@/lib/worker/tasks";

console.log(process.env.PATH);
for (const task of tasks) await task(mintSystemAccess());
`,
  "tests/jobs/tasks.test.ts": `import { expect, it } from "vitest";
import { mintSystemAccess } from "@/lib/auth/mint";
import { announceJob } from "@/lib/jobs/tasks";

it("is announced", async () => {
  await expect(announceJob(mintSystemAccess())).resolves.toBeUndefined();
});
`,
};
