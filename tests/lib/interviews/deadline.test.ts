import { expect, test } from "vitest";
import { mintSystemAccess } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/tests/support/db";
import {
  expireOverdue,
  extendDeadline,
} from "@/lib/interviews/deadline-mutations";
import { expireInterviews } from "@/lib/interviews/tasks";
import { makeActor, makeInterview } from "../../support/make";

const minute = 60_000;
const day = 24 * 60 * minute;
const system = mintSystemAccess();

test("an interview expires when its deadline has passed, and the candidate lapses", async () => {
  const actor = await makeActor();
  const past = await makeInterview(actor, { data: { deadlineAt: ago(1) } });
  const future = await makeInterview(actor);
  await expireInterviews(system);
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
  await Promise.all(Array.from({ length: 5 }, () => expireOverdue(system)));
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
      value: { untold: null },
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
  const deadlineAt = later(interview.deadlineAt, 60);
  await extendDeadline(actor, {
    interviewId: interview.id,
    deadlineAt,
    isTold: false,
  });
  expect(await read(interview)).toMatchObject({
    status: "PENDING",
    deadlineAt,
    invitations: [],
  });
});

test("E11: extending again and again mails within the limits of resends, and says when it did not", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  const from = new Date();
  const mailed: boolean[] = [];
  for (const minutes of [0, 0.5, 2, 4, 6, 8, 10, 24 * 60 + 1]) {
    const result = await extendDeadline(
      actor,
      {
        interviewId: interview.id,
        deadlineAt: later(interview.deadlineAt, minutes + 1),
        isTold: true,
      },
      later(from, minutes),
    );
    if (!result.ok) throw new Error(result.error.message);
    mailed.push(result.value.untold === null);
  }
  expect(mailed).toEqual([true, false, true, true, true, true, false, true]);
  expect(await read(interview)).toMatchObject({
    deadlineAt: later(interview.deadlineAt, 24 * 60 + 2),
    invitations: Array.from({ length: 6 }, () => ({ kind: "RESEND" })),
  });
});

test("an extension sends nothing to an address that was refused, and says so", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  await db.candidate.update({
    where: { id: interview.candidateId },
    data: { bouncedAt: new Date() },
  });
  expect(await extend(actor, interview, 20)).toEqual({
    ok: true,
    value: { untold: expect.stringContaining("bounced") },
  });
  expect((await read(interview)).invitations).toEqual([]);
});

test("the same extension five times at once counts once", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor, {
    data: { status: "EXPIRED", deadlineAt: ago(5) },
  });
  const deadlineAt = later(new Date(), 60);
  const input = { interviewId: interview.id, deadlineAt, isTold: true };
  await Promise.all(
    Array.from({ length: 5 }, () => extendDeadline(actor, input)),
  );
  expect(await read(interview)).toMatchObject({
    status: "PENDING",
    deadlineAt,
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
    expect(deadlineAt.getTime()).toBeGreaterThan(Date.now() + 29 * day);
  }
});

test("a deadline is never moved forward, into the past or out of sight", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  for (const days of [-1, 1, 100])
    expect(await extend(actor, interview, days)).toMatchObject({
      ok: false,
      error: { code: "invalid" },
    });
  expect(await read(interview)).toMatchObject({
    deadlineAt: interview.deadlineAt,
  });
});

test.each(["COMPLETED", "CANCELLED"] as const)(
  "an interview that is %s is not extended",
  async (status) => {
    const actor = await makeActor();
    const interview = await makeInterview(actor, { data: { status } });
    expect(await extend(actor, interview, 20)).toMatchObject({
      ok: false,
      error: { code: "conflict" },
    });
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
  } = await db.interview.findUniqueOrThrow({
    where: { id: old.id },
  });
  await db.interview.create({
    data: {
      ...same,
      snapshot: old.snapshot,
      publicId: "x".repeat(22),
      status: "PENDING",
    },
  });
  expect(await extend(actor, old, 20)).toMatchObject({
    ok: false,
    error: { code: "conflict" },
  });
  expect(await read(old)).toMatchObject({ status: "EXPIRED" });
});

test("another organization's interview is not found", async () => {
  const interview = await makeInterview(await makeActor());
  expect(await extend(await makeActor(), interview, 20)).toMatchObject({
    ok: false,
    error: { code: "not_found" },
  });
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
  const deadlineAt = new Date(Date.now() + days * day);
  return extendDeadline(actor, { interviewId: id, deadlineAt, isTold: true });
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
