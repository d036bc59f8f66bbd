import { expect, test } from "vitest";
import { GET, POST } from "@/app/api/stop-reminders/[token]/route";
import { stopFromToken } from "@/lib/auth/link";
import { mintSystemAccess } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { ApplicationStage } from "@/lib/generated/prisma/enums";
import { revokeLink } from "@/lib/invitations/link-mutations";
import { findWaitingInvitation } from "@/lib/invitations/queries";
import {
  queueReminders,
  stopReminders,
} from "@/lib/invitations/reminder-mutations";
import { sendInvitation } from "@/lib/invitations/tasks";
import { stopLinks } from "@/lib/links";
import { paths } from "@/lib/paths";
import { makeToken } from "@/lib/tokens";
import { db } from "@/tests/support/db";
import { makeActor, makeCandidate, makeInterview } from "../../support/make";
import { change, row } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

const system = mintSystemAccess();
const hour = 3_600_000;
/** A Wednesday, noon in the organization's zone (UTC). */
const now = new Date("2026-11-18T12:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * hour);

test("E11: ten sweepers at once on a frozen clock send exactly one mail", async () => {
  const { interview } = await invited();
  const queued = await atOnce(10, () => queueReminders(system, now));
  expect(queued.toSorted()).toEqual([...Array<number>(9).fill(0), 1]);
  expect(await kindsOf(interview.id)).toEqual(["FIRST", "REMINDER"]);
  expect(await tasksOf(interview.id)).toBe(1);
  const event = await db.event.findFirstOrThrow({
    where: { interviewId: interview.id, kind: "invitation.queued" },
  });
  expect(event).toMatchObject({ userId: null, data: { kind: "REMINDER" } });
});

test("E11: of a candidate's interviews one is reminded in 24 hours, the nearest deadline first", async () => {
  const { actor, candidateId, interview } = await invited();
  const other = await invited({
    actor,
    candidateId,
    data: { deadlineAt: inHours(20) },
  });
  expect(await queueReminders(system, now)).toBe(1);
  expect(await kindsOf(other.interview.id)).toEqual(["FIRST", "REMINDER"]);
  expect(await queueReminders(system, inHours(1))).toBe(0);
  await deliverAll(other.interview.id, now);
  expect(await queueReminders(system, inHours(3))).toBe(0);
  expect(await kindsOf(interview.id)).toEqual(["FIRST"]);
  expect(await queueReminders(system, inHours(24))).toBe(1);
  expect(await kindsOf(interview.id)).toEqual(["FIRST", "REMINDER"]);
});

test("E11: over an interview's whole life there are two reminders, each in the organization's hours", async () => {
  const timeZone = "America/New_York";
  const { interview } = await invited({
    organization: { timeZone },
    data: { deadlineAt: inHours(116) },
  });
  for (let hours = -60; hours < 130; hours += 0.5) {
    const at = inHours(hours);
    if ((await queueReminders(system, at)) > 0)
      await deliverAll(interview.id, at);
  }
  const mails = await db.invitation.findMany({
    where: { interviewId: interview.id, kind: "REMINDER" },
    orderBy: { queuedAt: "asc" },
  });
  expect(mails.map(({ queuedAt }) => queuedAt.toISOString())).toEqual([
    // 48 h fall on 6:00 in New York; the last day begins at 3:00.
    "2026-11-18T14:00:00.000Z",
    "2026-11-22T14:00:00.000Z",
  ]);
});

const never: [
  string,
  {
    data?: Partial<Prisma.InterviewUncheckedCreateInput>;
    organization?: Prisma.OrganizationUpdateInput;
    candidate?: Prisma.CandidateUpdateInput;
    stage?: ApplicationStage;
    at?: Date;
  },
][] = [
  ["after it was started", { data: { status: "IN_PROGRESS" } }],
  ["after completion", { data: { status: "COMPLETED" } }],
  ["after it was cancelled", { data: { status: "CANCELLED" } }],
  ["after expiry", { data: { status: "EXPIRED" } }],
  ["past the deadline", { data: { deadlineAt: inHours(-1) } }],
  ["when the candidate stopped them", { data: { remindersStoppedAt: now } }],
  ["when the candidate declined to be recorded", { data: { declinedAt: now } }],
  [
    "when the organization sends none",
    { organization: { isReminding: false } },
  ],
  ["to an address that bounced", { candidate: { bouncedAt: now } }],
  ["to a rejected candidate", { stage: "REJECTED" }],
  ["to a hired candidate", { stage: "HIRED" }],
  ["at night", { at: inHours(8) }],
  ["in the organization's night", { organization: { timeZone: "Asia/Tokyo" } }],
];

test.each(never)("E11: no reminder goes out %s", async (_when, about) => {
  const { actor, candidateId, interview } = await invited(about);
  if (about.candidate) await change.candidate(candidateId, about.candidate);
  if (about.stage) await decide(interview, about.stage);
  expect(await queueReminders(system, about.at ?? now)).toBe(0);
  expect(await kindsOf(interview.id)).toEqual(["FIRST"]);
  await db.organization.delete({ where: { id: actor.organizationId } });
});

test("who got the invitation only when it was resent by hand is reminded like everybody", async () => {
  const { interview } = await invited();
  const where = { interviewId: interview.id };
  const { id: _id, ...first } = await db.invitation.findFirstOrThrow({ where });
  await db.invitation.updateMany({
    where,
    data: { sentAt: null, failedAt: first.sentAt },
  });
  expect(await queueReminders(system, now)).toBe(0);
  await db.invitation.create({
    data: { ...first, kind: "RESEND", messageId: `<resent-${interview.id}>` },
  });
  expect(await queueReminders(system, now)).toBe(1);
});

test("E11: who has started is reminded on the last day, and told how far they are", async () => {
  const { interview } = await invited({
    data: { status: "IN_PROGRESS", deadlineAt: inHours(20) },
  });
  expect(await queueReminders(system, now)).toBe(1);
  const { id } = await db.invitation.findFirstOrThrow({
    where: { interviewId: interview.id, kind: "REMINDER" },
  });
  const waiting = await findWaitingInvitation(system, id);
  expect(waiting).toMatchObject({
    follows: expect.stringContaining("first-"),
    stopAddress: stopLinks(interview).post,
    mail: { answered: 0, stopLink: stopLinks(interview).page },
  });
});

test.each([
  [{}, "video"],
  [{ isAudioOnly: true }, "sound"],
  [{ isInWriting: true }, "writing"],
  [{ isInWriting: true, isAudioOnly: true }, "writing"],
] as const)(
  "a reminder speaks of answering as it was granted (%o)",
  async (accommodations, answerForm) => {
    const { interview } = await invited({ data: { accommodations } });
    await queueReminders(system, now);
    const { id } = await db.invitation.findFirstOrThrow({
      where: { interviewId: interview.id, kind: "REMINDER" },
    });
    expect(await findWaitingInvitation(system, id)).toMatchObject({
      mail: { answerForm },
    });
  },
);

test("a reminder that the mail server took no earlier than the evening waits for the morning", async () => {
  const { interview } = await invited();
  await queueReminders(system, now);
  const mail = await db.invitation.findFirstOrThrow({
    where: { interviewId: interview.id, kind: "REMINDER" },
  });
  await db.$executeRaw`DELETE FROM pgboss.job`;
  await sendInvitation(system, { invitationId: mail.id }, inHours(10));
  const [task] = await db.$queryRaw<{ start_after: Date }[]>`
    SELECT start_after FROM pgboss.job WHERE data->>'invitationId' = ${mail.id}`;
  expect(task?.start_after.toISOString()).toBe("2026-11-19T09:00:00.000Z");
  expect(await row.invitation(mail.id)).toMatchObject({
    sentAt: null,
    failedAt: null,
  });
});

test("a reminder to start that waits is not sent after the start", async () => {
  const { interview } = await invited();
  await queueReminders(system, now);
  await change.interview(interview.id, {
    status: "IN_PROGRESS",
    startedAt: now,
  });
  expect(await sendReminder(interview.id, inHours(1))).toMatchObject({
    failedAt: expect.any(Date),
    lastError: expect.stringContaining("had started"),
  });
});

test("a reminder that waits is not sent once the candidate was rejected", async () => {
  const { interview } = await invited();
  await queueReminders(system, now);
  await decide(interview, "REJECTED");
  expect(await sendReminder(interview.id)).toMatchObject({
    failedAt: expect.any(Date),
    lastError: "Not sent: the candidate had already been rejected.",
  });
});

test("E11: a reminder that waits is not sent once the candidate has declined to be recorded", async () => {
  const { interview } = await invited();
  await queueReminders(system, now);
  await change.interview(interview.id, { declinedAt: now });
  expect(await sendReminder(interview.id)).toMatchObject({
    failedAt: expect.any(Date),
    lastError: "Not sent: the candidate had declined to be recorded.",
  });
});

test("a mail names no deadline while the deadline waits for the answer to a request", async () => {
  const { interview } = await invited({ data: { pausedAt: now } });
  const { id } = await db.invitation.create({
    data: {
      organizationId: interview.organizationId,
      interviewId: interview.id,
      kind: "RESEND",
      toName: "Ada",
      toEmail: "ada@example.com",
      messageId: `<paused-${interview.id}>`,
    },
  });
  expect(await findWaitingInvitation(system, id)).toMatchObject({
    mail: { isPaused: true },
  });
});

test("a reminder that waits is not sent once the candidate has stopped them", async () => {
  const { interview } = await invited();
  await queueReminders(system, now);
  await stop(interview);
  expect(await sendReminder(interview.id)).toMatchObject({
    failedAt: expect.any(Date),
    lastError: expect.stringContaining("had stopped reminders"),
  });
});

test("stopping ten times at once stops once and leaves the interview as it is", async () => {
  const { interview } = await invited();
  await atOnce(10, () => stop(interview));
  expect(await row.interview(interview.id)).toMatchObject({
    status: "PENDING",
    remindersStoppedAt: expect.any(Date),
  });
  expect(
    await db.event.findMany({
      where: { interviewId: interview.id, kind: "reminders.stopped" },
    }),
  ).toMatchObject([{ userId: null }]);
});

test("E11: a GET stops nothing; the page's button and a mail program's own do", async () => {
  for (const init of [form, oneClick]) {
    const { interview } = await invited();
    const token = tokenOf(interview);
    const opened = await GET(new Request("http://x"), params(token));
    expect(opened.headers.get("location")).toBe(paths.stopRemindersPage(token));
    expect(await isStopped(interview.id)).toBe(false);
    const response = await POST(request(init), params(token));
    expect(response.status).toBe(init === form ? 303 : 200);
    expect(await isStopped(interview.id)).toBe(true);
  }
});

test("S5: a foreign page and a bare POST stop nothing", async () => {
  const { interview } = await invited();
  const token = tokenOf(interview);
  for (const init of [
    {
      ...oneClick,
      headers: { ...oneClick.headers, origin: "https://evil.example" },
    },
    {
      ...oneClick,
      headers: { ...oneClick.headers, "sec-fetch-site": "cross-site" },
    },
    { ...oneClick, body: "a=b" },
    { ...oneClick, body: "" },
    { ...oneClick, body: `${oneClick.body}&x=${"x".repeat(1000)}` },
  ])
    expect((await POST(request(init), params(token))).status).toBe(403);
  expect(await isStopped(interview.id)).toBe(false);
});

test("nothing of a body is read before the token, and nothing behind its limit", async () => {
  const { interview } = await invited();
  for (const [token, most] of [
    ["garbage", 0],
    [tokenOf(interview), 3],
  ] as const) {
    let chunks = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          chunks += 1;
          controller.enqueue(new Uint8Array(500).fill(97));
        },
      },
      { highWaterMark: 0 },
    );
    const { headers } = oneClick;
    const sent = { method: "POST", headers, body, duplex: "half" };
    await POST(new Request("http://localhost:3000/", sent), params(token));
    expect(chunks).toBe(most);
  }
});

test("T1, T3: an invitation's link, a revoked one and garbage are all unknown here", async () => {
  const { actor, interview } = await invited();
  const token = tokenOf(interview);
  await revokeLink(actor, { interviewId: interview.id });
  const { publicId } = interview;
  for (const wrong of [
    token,
    makeToken("invite", publicId, 2),
    makeToken("pixel", publicId, 2),
    `${makeToken("stop-reminders", publicId, 2).slice(0, -2)}xx`,
    "garbage",
  ]) {
    expect(await stopFromToken(wrong, null)).toBe("unknown");
    const response = await POST(request(oneClick), params(wrong));
    expect([response.status, await response.text()]).toEqual([
      404,
      "This link doesn’t open an interview.",
    ]);
  }
  expect(await isStopped(interview.id)).toBe(false);
});

const form = {
  headers: { origin: "http://localhost:3000", "sec-fetch-site": "same-origin" },
  body: "",
};
const oneClick = {
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: "List-Unsubscribe=One-Click",
};

function request(init: { headers: Record<string, string>; body: string }) {
  return new Request("http://localhost:3000/", { method: "POST", ...init });
}

function params(token: string) {
  return { params: Promise.resolve({ token }) };
}

function tokenOf(interview: Parameters<typeof stopLinks>[0]): string {
  return stopLinks(interview).page.split("/").at(-1)!;
}

async function stop(interview: Parameters<typeof stopLinks>[0]) {
  const access = await stopFromToken(tokenOf(interview), null);
  if (typeof access === "string") throw new Error(access);
  await stopReminders(access, now);
}

async function isStopped(id: string): Promise<boolean> {
  const interview = await row.interview(id);
  return interview.remindersStoppedAt !== null;
}

/** An interview whose first mail went out 49 hours ago; its deadline is in 119 hours. */
async function invited({
  actor,
  candidateId,
  organization = {},
  data = {},
}: {
  actor?: Actor;
  candidateId?: string;
  organization?: Prisma.OrganizationUpdateInput;
  data?: Partial<Prisma.InterviewUncheckedCreateInput>;
} = {}) {
  actor ??= await makeActor();
  candidateId ??= (await makeCandidate(actor)).id;
  await change.organization(actor.organizationId, organization);
  const at = inHours(-49);
  const interview = await makeInterview(actor, {
    candidateId,
    data: { createdAt: at, deadlineAt: inHours(119), ...data },
  });
  await db.invitation.create({
    data: {
      organizationId: actor.organizationId,
      interviewId: interview.id,
      kind: "FIRST",
      toName: "Ada",
      toEmail: (await row.candidate(candidateId)).email,
      messageId: `<first-${interview.id}@example.com>`,
      queuedAt: at,
      sentAt: at,
    },
  });
  return { actor, candidateId, interview };
}

function decide(
  { applicationId }: { applicationId: string },
  stage: ApplicationStage,
) {
  return change.application(applicationId, { stage });
}

/** Runs the task of the reminder that waits, and returns what became of it. */
async function sendReminder(interviewId: string, at = now) {
  const { id } = await db.invitation.findFirstOrThrow({
    where: { interviewId, kind: "REMINDER" },
  });
  await sendInvitation(system, { invitationId: id }, at);
  return row.invitation(id);
}

async function deliverAll(interviewId: string, at: Date) {
  await db.invitation.updateMany({
    where: { interviewId, sentAt: null },
    data: { sentAt: at },
  });
}

async function kindsOf(interviewId: string) {
  const mails = await db.invitation.findMany({
    where: { interviewId },
    orderBy: { queuedAt: "asc" },
  });
  return mails.map(({ kind }) => kind);
}

async function tasksOf(interviewId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pgboss.job j JOIN "Invitation" m ON j.data->>'invitationId' = m.id::text
    WHERE m."interviewId" = ${interviewId}::uuid`;
  return Number(row?.count);
}
