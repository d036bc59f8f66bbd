import { expect, test } from "vitest";
import { extendDeadline } from "@/lib/acts/deadline-mutations";
import { mintSystemAccess } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { formatWallClock } from "@/lib/format";
import { expireOverdue } from "@/lib/interviews/expiry-mutations";
import { queueInvitation } from "@/lib/invitations/mutations";
import { addDays, dayAt } from "@/lib/time/calendar";
import { db } from "@/tests/support/db";
import { dayAfter, endAfter } from "../../support/days";
import { makeActor, makeInterview } from "../../support/make";
import { refusal } from "@/tests/support/refusal";
import { change, row } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

const minute = 60_000;
const system = mintSystemAccess();

test("an interview expires when its deadline has passed, and the candidate lapses", async () => {
  const actor = await makeActor();
  const past = await makeInterview(actor, { data: { deadlineAt: ago(1) } });
  const future = await makeInterview(actor);
  await expireOverdue(system);
  expect(await read(past)).toMatchObject({
    status: "EXPIRED",
    expiredAt: expect.any(Date),
    candidate: { status: "LAPSED" },
    events: [{ kind: "interview.expired", userId: null }],
  });
  expect(await read(future)).toMatchObject({ status: "PENDING" });
});

test.each(["COMPLETED", "CANCELLED"] as const)(
  "a deadline means nothing to an interview that is %s",
  async (status) => {
    const interview = await makeInterview(await makeActor(), {
      data: { status, deadlineAt: ago(1) },
    });
    await expireOverdue(system);
    expect(await read(interview)).toMatchObject({ status, events: [] });
  },
);

test("several sweeps at once expire an interview once", async () => {
  const interview = await makeInterview(await makeActor(), {
    data: { deadlineAt: ago(1) },
  });
  await atOnce(5, () => expireOverdue(system));
  expect((await read(interview)).events).toHaveLength(1);
});

test("a sweep goes on until nothing is overdue", async () => {
  const actor = await makeActor();
  const {
    candidateId,
    applicationId,
    jobId,
    templateId,
    snapshot,
    createdById,
  } = await makeInterview(actor, { data: { status: "CANCELLED" } });
  await db.template
    .createManyAndReturn({
      data: Array.from({ length: 120 }, () => ({
        organizationId: actor.organizationId,
        jobId,
        title: "Another",
        createdById,
      })),
    })
    .then((templates) =>
      db.interview.createMany({
        data: templates.map((template, n) => ({
          publicId: `${n}`.padStart(22, "0"),
          linkKeyId: "k1",
          organizationId: actor.organizationId,
          applicationId,
          candidateId,
          jobId,
          templateId: template.id ?? templateId,
          snapshot,
          deadlineAt: ago(1),
          createdById,
        })),
      }),
    );
  expect(await expireOverdue(system)).toBe(120);
});

test("an interview under way may be finished for half an hour after its deadline", async () => {
  const deadlineAt = new Date();
  const interview = await makeInterview(await makeActor(), {
    data: { status: "IN_PROGRESS", startedAt: ago(60), deadlineAt },
  });
  await expireOverdue(system, later(deadlineAt, 29));
  expect(await read(interview)).toMatchObject({ status: "IN_PROGRESS" });
  await expireOverdue(system, later(deadlineAt, 30));
  expect(await read(interview)).toMatchObject({ status: "EXPIRED" });
});

test.each([
  ["PENDING", null],
  ["IN_PROGRESS", ago(60)],
] as const)(
  "extending an expired interview returns it to %s and tells the candidate",
  async (status, startedAt) => {
    const actor = await makeActor();
    const interview = await makeInterview(actor, {
      data: { status: "EXPIRED", startedAt, deadlineAt: ago(5) },
    });
    expect(await extend(actor, interview, 3)).toEqual({
      ok: true,
      value: { notNotified: null },
    });
    expect(await read(interview)).toMatchObject({
      status,
      expiredAt: null,
      events: [{ kind: "interview.extended" }, { kind: "invitation.queued" }],
      invitations: [{ kind: "RESEND" }],
      linkVersion: 1,
    });
  },
);

test("an open interview keeps its status; the mail can be left out", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  await extendDeadline(actor, {
    interviewId: interview.id,
    deadlineOn: dayAfter(8),
    isTold: false,
  });
  expect(await read(interview)).toMatchObject({
    status: "PENDING",
    deadlineAt: endAfter(8),
    invitations: [],
  });
});

test("E11: extending again and again mails within the limits of resends, once the minute is over, and says when it did not", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  const from = new Date();
  const mailed: boolean[] = [];
  for (const [index, minutes] of [
    0,
    0.5,
    2,
    4,
    6,
    8,
    10,
    24 * 60 + 1,
  ].entries()) {
    const result = await extendDeadline(
      actor,
      {
        interviewId: interview.id,
        deadlineOn: dayAfter(8 + index),
        isTold: true,
      },
      later(from, minutes),
    );
    if (!result.ok) throw new Error(result.error.message);
    mailed.push(result.value.notNotified === null);
  }
  expect(mailed).toEqual([true, true, true, true, true, false, false, true]);
  expect(await read(interview)).toMatchObject({
    deadlineAt: endAfter(15),
    invitations: Array.from({ length: 6 }, () => ({ kind: "RESEND" })),
  });
});

test("an extension within a minute of the last email is told when that minute is over, by one email for all of them", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  const queuedAt = ago(0.5);
  await db.$transaction((tx) =>
    queueInvitation(tx, actor, interview, "FIRST", { now: queuedAt }),
  );
  for (const days of [20, 21, 22])
    expect(await extend(actor, interview, days)).toEqual({
      ok: true,
      value: { notNotified: null },
    });
  const { invitations } = await read(interview);
  expect(invitations).toMatchObject([{ kind: "FIRST" }, { kind: "RESEND" }]);
  const [{ startAfter } = {}] = await db.$queryRaw<{ startAfter: Date }[]>`
    SELECT start_after AS "startAfter" FROM pgboss.job
    WHERE name = 'invitation.send' AND data->>'invitationId' = ${invitations[1]?.id}`;
  expect(startAfter?.getTime()).toBeGreaterThanOrEqual(
    later(queuedAt, 1).getTime(),
  );
  expect(startAfter?.getTime()).toBeLessThan(later(queuedAt, 1.1).getTime());
});

test("an extension sends nothing to an address that was refused, and says so", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  await change.candidate(interview.candidateId, { bouncedAt: new Date() });
  expect(await extend(actor, interview, 20)).toEqual({
    ok: true,
    value: { notNotified: expect.stringContaining("bounced") },
  });
  expect((await read(interview)).invitations).toEqual([]);
});

test("the same extension five times at once counts once", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor, {
    data: { status: "EXPIRED", deadlineAt: ago(5) },
  });
  const deadlineOn = dayAfter(1);
  const input = { interviewId: interview.id, deadlineOn, isTold: true };
  await atOnce(5, () => extendDeadline(actor, input));
  expect(await read(interview)).toMatchObject({
    status: "PENDING",
    deadlineAt: endAfter(1),
    invitations: [{}],
  });
});

test("of several extensions at once, the furthest stands", async () => {
  const actor = await makeActor();
  for (let round = 0; round < 5; round++) {
    const interview = await makeInterview(actor);
    const days = [20, 30, 15, 25];
    await Promise.all(days.map((many) => extend(actor, interview, many)));
    const { deadlineAt } = await read(interview);
    expect(deadlineAt).toEqual(endAfter(30));
  }
});

test("a deadline is never moved forward, into the past or out of sight", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  for (const days of [-1, 1, 100])
    expect(await extend(actor, interview, days)).toMatchObject(
      refusal("invalid"),
    );
  expect(await read(interview)).toMatchObject({
    deadlineAt: interview.deadlineAt,
  });
});

test.each([
  "Pacific/Kiritimati",
  "Asia/Kathmandu",
  "Europe/Berlin",
  "America/Los_Angeles",
  "Pacific/Pago_Pago",
])(
  "M2.16 an extended deadline ends at 23:59 of the chosen day in %s",
  async (timeZone) => {
    const actor = await makeActor();
    await change.organization(actor.organizationId, { timeZone });
    const interview = await makeInterview(actor);
    const deadlineOn = addDays(dayAt(new Date(), timeZone), 20);
    const input = { interviewId: interview.id, deadlineOn, isTold: false };
    expect(await extendDeadline(actor, input)).toMatchObject({ ok: true });
    const { deadlineAt } = await read(interview);
    expect(formatWallClock(deadlineAt, timeZone)).toBe(`${deadlineOn}T23:59`);
  },
);

test("M2.16 today can be a deadline as long as it lasts there, yesterday never", async () => {
  const actor = await makeActor();
  await change.organization(actor.organizationId, { timeZone: "Asia/Tokyo" });
  const { id: interviewId } = await makeInterview(actor, {
    data: { status: "EXPIRED", deadlineAt: new Date("2026-11-20T00:00:00Z") },
  });
  // Already the next day in Tokyo, although not in UTC.
  const now = new Date("2026-11-30T16:00:00Z");
  const on = (deadlineOn: string) =>
    extendDeadline(actor, { interviewId, deadlineOn, isTold: false }, now);
  expect(await on("2026-11-30")).toMatchObject(refusal("invalid"));
  expect(await on("2026-12-01")).toMatchObject({ ok: true });
});

test("M2.16 a dialog that was left open is refused when the deadline was moved further meanwhile", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  await extend(actor, interview, 20);
  expect(await extend(actor, interview, 12)).toMatchObject({
    ok: false,
    error: { message: "The current deadline is later. Choose one after it." },
  });
  expect(await read(interview)).toMatchObject({ deadlineAt: endAfter(20) });
});

test.each(["COMPLETED", "CANCELLED"] as const)(
  "an interview that is %s is not extended",
  async (status) => {
    const actor = await makeActor();
    const interview = await makeInterview(actor, { data: { status } });
    expect(await extend(actor, interview, 20)).toMatchObject(
      refusal("conflict"),
    );
  },
);

test("an expired interview is not reopened beside a newer open one of the same template", async () => {
  const actor = await makeActor();
  const old = await makeInterview(actor, { data: { status: "EXPIRED" } });
  const {
    id: _id,
    publicId: _publicId,
    accommodations: _accommodations,
    ...same
  } = await row.interview(old.id);
  await db.interview.create({
    data: {
      ...same,
      snapshot: old.snapshot,
      publicId: "x".repeat(22),
      status: "PENDING",
    },
  });
  expect(await extend(actor, old, 20)).toMatchObject(refusal("conflict"));
  expect(await read(old)).toMatchObject({ status: "EXPIRED" });
});

test("another organization's interview is not found", async () => {
  const interview = await makeInterview(await makeActor());
  expect(await extend(await makeActor(), interview, 20)).toMatchObject(
    refusal("not_found"),
  );
});

test("an extension that comes while a sweep runs is never lost", async () => {
  const actor = await makeActor();
  for (let round = 0; round < 10; round++) {
    const interview = await makeInterview(actor, {
      data: { deadlineAt: ago(1) },
    });
    const [extended] = await Promise.all([
      extend(actor, interview, 3),
      expireOverdue(system),
    ]);
    const after = await read(interview);
    if (extended.ok) expect(after.status).toBe("PENDING");
    else expect(after.status).toBe("EXPIRED");
  }
});

function extend(actor: Actor, { id }: { id: string }, days: number) {
  const deadlineOn = dayAfter(days);
  return extendDeadline(actor, { interviewId: id, deadlineOn, isTold: true });
}

function read({ id }: { id: string }) {
  return db.interview.findUniqueOrThrow({
    where: { id },
    include: {
      candidate: true,
      invitations: true,
      events: { orderBy: { id: "asc" } },
    },
  });
}

function ago(minutes: number): Date {
  return new Date(Date.now() - minutes * minute);
}

function later(from: Date, minutes: number): Date {
  return new Date(from.getTime() + minutes * minute);
}
