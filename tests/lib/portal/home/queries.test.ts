import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { stopWords } from "@/lib/acts/batches/status";
import type { Actor } from "@/lib/auth/proof";
import type { Prisma } from "@/lib/generated/prisma/client";
import { listInterviews } from "@/lib/interviews/queries";
import { attentionNames } from "@/lib/lists/attention";
import {
  getAttention,
  getFirstSteps,
  getFunnel,
} from "@/lib/portal/home/queries";
import { makePublicId } from "@/lib/tokens";
import { db } from "@/tests/support/db";
import {
  makeActor,
  makeCandidate,
  makeInterview,
  makePublishedTemplate,
} from "../../../support/make";
import { change, row } from "@/tests/support/rows";

const now = new Date("2026-11-20T12:00:00Z");
const inHours = (hours: number) =>
  new Date(now.getTime() + hours * 60 * 60 * 1000);

test("the first steps tell a new organization how far it is", async () => {
  const actor = await makeActor();
  expect(await getFirstSteps(actor)).toMatchObject({
    jobId: null,
    candidateId: null,
    hasPublished: false,
  });
  await makePublishedTemplate(actor);
  const { id } = await makeCandidate(actor);
  expect(await getFirstSteps(actor)).toMatchObject({
    candidateId: id,
    hasPublished: true,
  });
  await makeInterview(actor);
  expect(await getFirstSteps(actor)).toBeNull();
});

test("an interview whose latest mail bounced needs attention, one whose resend arrived does not", async () => {
  const actor = await makeActor();
  const bounced = await makeInterview(actor);
  await makeMail(actor, bounced.id, { at: inHours(-2), bouncedAt: now });
  const resent = await makeInterview(actor);
  await makeMail(actor, resent.id, { at: inHours(-2), bouncedAt: now });
  await makeMail(actor, resent.id, { at: inHours(-1) });
  const { undelivered } = await getAttention(actor, now);
  expect(undelivered).toMatchObject({
    total: 1,
    lines: [{ interviewId: bounced.id, words: "550 no such user" }],
  });
});

test("an interview is not hidden by more than a hundred newer ones that need nothing", async () => {
  const actor = await makeActor();
  const at = inHours(-24 * 5);
  const [bounced, silent] = [
    await makeInterview(actor),
    await makeInterview(actor, {
      data: { createdAt: at, deadlineAt: inHours(48) },
    }),
  ];
  await makeMail(actor, bounced.id, { at, bouncedAt: at });
  await makeMail(actor, silent.id, { at, sentAt: at });
  const template = await makePublishedTemplate(actor);
  for (let i = 0; i < 102; i++) {
    const { id } = await makeInterview(actor, {
      template,
      data: { createdAt: inHours(-24 * 4), deadlineAt: inHours(48) },
    });
    await makeMail(actor, id, { at: inHours(-24 * 4), bouncedAt: now });
    await makeMail(actor, id, { at: inHours(-2), sentAt: inHours(-2) });
  }
  const attention = await getAttention(actor, now);
  expect(attention.undelivered).toMatchObject({
    total: 1,
    lines: [{ interviewId: bounced.id }],
  });
  expect(attention.silent).toMatchObject({
    total: 1,
    lines: [{ interviewId: silent.id }],
  });
});

test("a reminder that was not wanted any more is no mail that did not arrive", async () => {
  const actor = await makeActor();
  const { id } = await makeInterview(actor);
  await makeMail(actor, id, { at: inHours(-60), sentAt: inHours(-60) });
  await makeMail(actor, id, {
    at: inHours(-2),
    failedAt: now,
    kind: "REMINDER",
    lastError: "Not sent: the candidate had started first.",
  });
  expect((await getAttention(actor, now)).undelivered.total).toBe(0);
});

test("only open interviews that end within 24 hours are expiring", async () => {
  const actor = await makeActor();
  const soon = await makeInterview(actor, {
    data: { deadlineAt: inHours(23) },
  });
  await makeInterview(actor, { data: { deadlineAt: inHours(25) } });
  await makeInterview(actor, {
    data: { deadlineAt: inHours(1), status: "CANCELLED" },
  });
  const { expiring } = await getAttention(actor, now);
  expect(expiring).toMatchObject({
    total: 1,
    lines: [{ interviewId: soon.id }],
  });
});

test.each(["REJECTED", "HIRED"] as const)(
  "nobody is asked to write to candidates who were %s",
  async (stage) => {
    const actor = await makeActor();
    const createdAt = inHours(-24 * 4);
    for (const hours of [23, 48]) {
      const interview = await makeInterview(actor, {
        data: { createdAt, deadlineAt: inHours(hours) },
      });
      await makeMail(actor, interview.id, {
        at: createdAt,
        sentAt: createdAt,
      });
      await change.application(interview.applicationId, { stage });
    }
    const { expiring, silent } = await getAttention(actor, now);
    expect([expiring.total, silent.total]).toEqual([0, 0]);
  },
);

test("who declined to be recorded is listed, and neither reminded of the deadline nor called silent", async () => {
  const actor = await makeActor();
  const createdAt = inHours(-24 * 4);
  const declined = await makeInterview(actor, {
    data: { createdAt, deadlineAt: inHours(48), declinedAt: inHours(-3) },
  });
  await makeMail(actor, declined.id, { at: createdAt, sentAt: createdAt });
  await makeInterview(actor, {
    data: { deadlineAt: inHours(2), declinedAt: inHours(-2) },
  });
  // Asked for another way, and is listed as that.
  await makeInterview(actor, { data: { declinedAt: now, pausedAt: now } });
  await makeInterview(actor, {
    data: { declinedAt: now, status: "CANCELLED" },
  });
  const attention = await getAttention(actor, now);
  expect(attention.declined.total).toBe(2);
  expect(attention.declined.lines[0]).toMatchObject({
    interviewId: declined.id,
  });
  expect([attention.silent.total, attention.expiring.total]).toEqual([0, 0]);
  await db.interview.updateMany({
    where: { organizationId: actor.organizationId },
    data: { declinedAt: null },
  });
  expect(await getAttention(actor, now)).toMatchObject({
    declined: { total: 0 },
    silent: { total: 1 },
    expiring: { total: 1 },
  });
});

test.each(["REJECTED", "HIRED"] as const)(
  "a failed evaluation needs nobody once the candidate was %s",
  async (stage) => {
    const actor = await makeActor();
    const { applicationId } = await makeInterview(actor, {
      data: {
        status: "COMPLETED",
        completedAt: inHours(-1),
        evaluationStatus: "FAILED",
      },
    });
    expect((await getAttention(actor, now)).failed.total).toBe(1);
    await change.application(applicationId, { stage });
    expect((await getAttention(actor, now)).failed.total).toBe(0);
  },
);

test("imports that could not be read and bulk actions that broke off are told, for a week and until they are taken up again", async () => {
  const actor = await makeActor();
  const { organizationId, userId: createdById } = actor;
  const made = { organizationId, createdById };
  const fileOf = (days: number) => ({
    ...made,
    id: randomUUID(),
    fileName: `${days}-days-ago.csv`,
    bytes: 1,
    createdAt: inHours(-24 * days),
  });
  await db.candidateImport.createMany({
    data: [
      { ...fileOf(2), status: "FAILED", failure: "No header." },
      { ...fileOf(8), status: "FAILED" },
      { ...fileOf(1), status: "DONE" },
    ],
  });
  const interview = await makeInterview(actor);
  const batch = async (message: string | null, input: object = {}) => {
    const { id } = await db.batch.create({
      data: {
        ...made,
        id: randomUUID(),
        kind: "RESEND",
        status: "DONE",
        input: { kind: "RESEND", ...input },
        createdAt: inHours(-1),
        items: {
          create: {
            organizationId,
            position: 0,
            subjectId: interview.id,
            status: message ? "REFUSED" : "DONE",
            message,
          },
        },
      },
    });
    return id;
  };
  await batch("The candidate is no more.");
  const broken = await batch(stopWords.brokenOff);
  expect((await getAttention(actor, now)).tasks).toMatchObject([
    { id: broken, title: "Resend Invitation", words: "Not resent: 1 row" },
    { title: "Import of 2-days-ago.csv", words: "No header." },
  ]);
  expect((await getAttention(await makeActor(), now)).tasks).toEqual([]);
  await batch(null, { ofBatchId: broken });
  expect((await getAttention(actor, now)).tasks).toHaveLength(1);
});

test("completed interviews are ready at once, also while the evaluation waits for its AI, or failed with the reason; withdrawn ones are neither", async () => {
  const actor = await makeActor();
  const completed = { status: "COMPLETED", completedAt: inHours(-1) } as const;
  const done = await makeInterview(actor, {
    data: { ...completed, evaluationStatus: "DONE" },
  });
  const failed = await makeInterview(actor, {
    data: {
      ...completed,
      evaluationStatus: "FAILED",
      evaluationError: "The service was down.",
    },
  });
  const running = await makeInterview(actor, {
    data: {
      ...completed,
      completedAt: inHours(-2),
      evaluationStatus: "TRANSCRIBING",
    },
  });
  await makeInterview(actor, {
    data: { ...completed, evaluationStatus: "DONE", withdrawnAt: now },
  });
  const attention = await getAttention(actor, now);
  expect(attention.ready.lines).toMatchObject([
    { interviewId: done.id, words: null },
    { interviewId: running.id, words: "Evaluation pending" },
  ]);
  expect(attention.failed.lines).toMatchObject([
    { interviewId: failed.id, words: "The service was down." },
  ]);
});

test("F10: three days after the mail a silent candidate is suggested for another one, and not within a day of it", async () => {
  const actor = await makeActor();
  const sent = async (days: number, data: object = {}) => {
    const interview = await makeInterview(actor, {
      data: {
        createdAt: inHours(-24 * days),
        deadlineAt: inHours(48),
        ...data,
      },
    });
    const at = inHours(-24 * days);
    await makeMail(actor, interview.id, { at, sentAt: at });
    return interview;
  };
  const silent = await sent(4);
  await sent(2);
  await sent(4, { status: "IN_PROGRESS" });
  // Shown as expiring already.
  await sent(4, { deadlineAt: inHours(20) });
  const resent = await sent(4);
  await makeMail(actor, resent.id, { at: inHours(-2), sentAt: inHours(-2) });
  const bounced = await sent(4);
  await change.candidate(bounced.candidateId, { bouncedAt: now });
  expect((await getAttention(actor, now)).silent).toMatchObject({
    total: 1,
    lines: [{ interviewId: silent.id, candidateId: silent.candidateId }],
  });
});

test("a completed interview waits until its application is moved on", async () => {
  const actor = await makeActor();
  const { applicationId } = await makeInterview(actor, {
    data: {
      status: "COMPLETED",
      completedAt: inHours(-1),
      evaluationStatus: "OFF",
    },
  });
  expect((await getAttention(actor, now)).ready.total).toBe(1);
  await change.application(applicationId, { stage: "SHORTLISTED" });
  expect((await getAttention(actor, now)).ready.total).toBe(0);
  // A second round, completed after the application was shortlisted for the first.
  const move = (movedAt: Date, stage: "SHORTLISTED" | "HIRED") =>
    change.application(applicationId, { movedAt, stage });
  await move(inHours(-2), "SHORTLISTED");
  expect((await getAttention(actor, now)).ready.total).toBe(1);
  await move(now, "SHORTLISTED");
  expect((await getAttention(actor, now)).ready.total).toBe(0);
  await move(inHours(-2), "HIRED");
  expect((await getAttention(actor, now)).ready.total).toBe(0);
});

test("the list that a group leads to has exactly its rows, and searches, tabs and orders among them", async () => {
  const actor = await makeActor();
  const far = new Date(Date.now() + 60 * 24 * 3_600_000);
  const soon = new Date(Date.now() + 3_600_000);
  const declined = await makeInterview(actor, {
    data: { declinedAt: new Date(), deadlineAt: far },
  });
  const started = await makeInterview(actor, {
    data: { deadlineAt: soon, status: "IN_PROGRESS" },
  });
  const pending = await makeInterview(actor, { data: { deadlineAt: soon } });
  await makeInterview(actor, { data: { deadlineAt: far } });
  for (const name of attentionNames) {
    const { rows, counts } = await listInterviews(actor, { attention: name });
    const { lines, total } = (await getAttention(actor))[name];
    expect(new Set(rows.map(({ id }) => id)), name).toEqual(
      new Set(lines.map(({ interviewId }) => interviewId)),
    );
    expect(counts.ALL).toEqual({ value: total, isMore: false });
  }
  const idsOf = async (asked: Parameters<typeof listInterviews>[1]) =>
    (await listInterviews(actor, asked)).rows.map(({ id }) => id);
  expect(await idsOf({ attention: "declined" })).toEqual([declined.id]);
  expect(await idsOf({ attention: "expiring", facet: "PENDING" })).toEqual([
    pending.id,
  ]);
  expect(await idsOf({ attention: "expiring" })).toEqual([
    pending.id,
    started.id,
  ]);
  const { name } = await row.candidate(started.candidateId);
  expect(await idsOf({ attention: "expiring", q: name })).toEqual([started.id]);
  expect(await idsOf({ attention: "declined", q: name })).toEqual([]);
});

test("each kind is counted to a hundred and no further", async () => {
  const actor = await makeActor();
  const template = await makePublishedTemplate(actor);
  for (let i = 0; i < 103; i++)
    await makeInterview(actor, {
      template,
      data: { deadlineAt: inHours(2) },
    });
  const { expiring } = await getAttention(actor, now);
  expect(expiring.total).toBe(101);
  expect(expiring.lines).toHaveLength(5);
});

test("a list of more than five hundred that need somebody says that there are more", async () => {
  const actor = await makeActor();
  const { snapshot, ...one } = await makeInterview(actor, {
    data: {
      status: "COMPLETED",
      completedAt: inHours(-1),
      evaluationStatus: "FAILED",
    },
  });
  const { id: _id, accommodations: _none, ...row } = one;
  const copies = (count: number) =>
    db.interview.createMany({
      data: Array.from({ length: count }, () => ({
        ...row,
        snapshot,
        publicId: makePublicId(),
      })),
    });
  const total = async () => {
    const asked = { attention: "failed" } as const;
    const { counts, rows } = await listInterviews(actor, asked);
    expect(rows).toHaveLength(25);
    return counts.ALL;
  };
  await copies(498);
  expect(await total()).toEqual({ value: 499, isMore: false });
  await copies(10);
  expect(await total()).toEqual({ value: 500, isMore: true });
});

test("attention and funnel know one organization only", async () => {
  const theirs = await makeActor();
  await makeInterview(theirs, { data: { deadlineAt: inHours(1) } });
  const actor = await makeActor();
  expect((await getAttention(actor, now)).expiring.total).toBe(0);
  expect(await getFunnel(actor, now)).toEqual({
    sent: 0,
    opened: 0,
    started: 0,
    completed: 0,
  });
});

test("the funnel narrows from sent to completed, and who started has opened", async () => {
  const actor = await makeActor();
  const createdAt = inHours(-48);
  await makeInterview(actor, { data: { createdAt } });
  const opened = await makeInterview(actor, { data: { createdAt } });
  await makeMail(actor, opened.id, { at: createdAt, openedAt: now });
  await makeInterview(actor, {
    data: { createdAt, status: "IN_PROGRESS", startedAt: now },
  });
  await makeInterview(actor, {
    data: {
      createdAt,
      status: "COMPLETED",
      startedAt: now,
      completedAt: now,
    },
  });
  // Ended in a way that set no start.
  await makeInterview(actor, {
    data: { createdAt, status: "COMPLETED", completedAt: now },
  });
  await makeInterview(actor, { data: { createdAt: inHours(-31 * 24) } });
  expect(await getFunnel(actor, now)).toEqual({
    sent: 5,
    opened: 4,
    started: 3,
    completed: 2,
  });
});

let mails = 0;

function makeMail(
  actor: Actor,
  interviewId: string,
  {
    at,
    ...times
  }: { at: Date } & Partial<Prisma.InvitationUncheckedCreateInput>,
) {
  return db.invitation.create({
    data: {
      organizationId: actor.organizationId,
      interviewId,
      kind: "FIRST",
      toName: "Ada",
      toEmail: "ada@example.com",
      messageId: `<${++mails}@example.com>`,
      queuedAt: at,
      lastError: times.bouncedAt ? "550 no such user" : null,
      ...times,
    },
  });
}
