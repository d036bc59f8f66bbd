import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/proof";
import type { Prisma } from "@/lib/generated/prisma/client";
import { listFilterChoices } from "@/lib/interviews/filter-queries";
import { interviewList } from "@/lib/interviews/list";
import { listInterviews } from "@/lib/interviews/queries";
import { readListAddress } from "@/lib/lists/list-url";
import { db } from "@/tests/support/db";
import {
  makeActor,
  makeInterview,
  makePublishedTemplate,
} from "@/tests/support/make";

type MailTimes = Partial<
  Record<"sentAt" | "openedAt" | "visitedAt" | "bouncedAt" | "failedAt", Date>
>;

const day = 24 * 3600 * 1000;

test("M3.10 interviews are found by job and template", async () => {
  const actor = await makeActor();
  const template = await makePublishedTemplate(actor);
  const wanted = await makeInterview(actor, { template });
  await makeInterview(actor);
  expect(await found(actor, { job: template.jobId })).toEqual([wanted.id]);
  expect(await found(actor, { template: template.id })).toEqual([wanted.id]);
  const other = await makeActor();
  expect(await found(other, { job: template.jobId })).toEqual([]);
  expect((await listFilterChoices(actor)).templates).toHaveLength(2);
  expect((await listFilterChoices(other)).jobs).toEqual([]);
});

test("M3.10 interviews are found by where their email stands: the latest speaks", async () => {
  const actor = await makeActor();
  const sentAt = new Date(Date.now() - day);
  const bounced = await withMails(actor, [{ sentAt, bouncedAt: new Date() }]);
  const notSent = await withMails(actor, [{ failedAt: new Date() }]);
  const sent = await withMails(actor, [{ sentAt }]);
  const opened = await withMails(actor, [{ sentAt, openedAt: new Date() }]);
  const resent = await withMails(actor, [
    { sentAt, bouncedAt: sentAt },
    { sentAt, visitedAt: new Date() },
  ]);
  await withMails(actor, []);
  expect(await found(actor, { email: "bounced" })).toEqual([bounced]);
  expect(await found(actor, { email: "not-sent" })).toEqual([notSent]);
  expect(await found(actor, { email: "unopened" })).toEqual([sent]);
  expect(await found(actor, { email: "opened" })).toEqual(
    [opened, resent].sort(),
  );
});

test("M3.10 interviews are found by evaluation, and by not being started for three days", async () => {
  const actor = await makeActor();
  const make = async (data: Partial<Prisma.InterviewUncheckedCreateInput>) =>
    (await makeInterview(actor, { data })).id;
  const done = await make({ status: "COMPLETED", evaluationStatus: "DONE" });
  const failed = await make({
    status: "COMPLETED",
    evaluationStatus: "FAILED",
  });
  const waiting = await make({
    status: "COMPLETED",
    evaluationStatus: "QUEUED",
  });
  const idle = await make({ createdAt: new Date(Date.now() - 4 * day) });
  await make({ createdAt: new Date(Date.now() - 2 * day) });
  await make({
    createdAt: new Date(Date.now() - 4 * day),
    status: "IN_PROGRESS",
  });
  expect(await found(actor, { evaluation: "done" })).toEqual([done]);
  expect(await found(actor, { evaluation: "failed" })).toEqual([failed]);
  expect(await found(actor, { evaluation: "running" })).toEqual([waiting]);
  expect(await found(actor, { idle: "yes" })).toEqual([idle]);
  // A search goes together with filters.
  expect(await found(actor, { idle: "yes", q: "candidate" })).toEqual([idle]);
  expect(await found(actor, { idle: "yes", q: "nobody" })).toEqual([]);
});

async function found(
  actor: Actor,
  params: Record<string, string>,
): Promise<string[]> {
  const { asked } = readListAddress(interviewList, params);
  const { rows, counts } = await listInterviews(actor, asked);
  expect(counts.ALL.value).toBe(rows.length);
  return rows.map(({ id }) => id).sort();
}

/** An interview with mails, the earliest first. */
async function withMails(actor: Actor, mails: MailTimes[]): Promise<string> {
  const { id: interviewId, organizationId } = await makeInterview(actor);
  for (const [index, mail] of mails.entries())
    await db.invitation.create({
      data: {
        organizationId,
        interviewId,
        kind: index === 0 ? "FIRST" : "RESEND",
        toEmail: "a@example.com",
        toName: "A",
        messageId: randomUUID(),
        queuedAt: new Date(Date.now() - (mails.length - index) * 3600_000),
        ...mail,
      },
    });
  return interviewId;
}
