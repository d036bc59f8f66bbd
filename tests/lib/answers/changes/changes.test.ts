import { expect, test } from "vitest";
import { extendDeadline } from "@/lib/acts/deadline-mutations";
import {
  decideChange,
  requestChange,
  takeBackChange,
} from "@/lib/answers/changes/mutations";
import { listChanges } from "@/lib/answers/changes/queries";
import { submitInterview } from "@/lib/answers/mutations";
import { getCandidateStage } from "@/lib/answers/queries";
import { mintSystemAccess } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { expireOverdue } from "@/lib/interviews/expiry-mutations";
import { getAttention } from "@/lib/portal/home/queries";
import { addDays, dayAt, endOfDay } from "@/lib/time/calendar";
import { db } from "@/tests/support/db";
import { makeInvited, makeStarted } from "../../../support/candidate-steps";
import { dayAfter, endAfter } from "../../../support/days";
import { makeActor } from "../../../support/make";
import { refusal } from "@/tests/support/refusal";
import { change } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const system = mintSystemAccess();
const nothing = readAccommodations({});
const wishes = { ...nothing, timeFactor: 1.5 as const, isAudioOnly: true };
type Invited = Awaited<ReturnType<typeof makeInvited>>;

test("a request is stored, seen on Home and lets the deadline wait", async () => {
  const { actor, interview, access } = await makeInvited();
  const asked = await ask({ access });
  expect(asked).toMatchObject({ ok: true });
  expect(await read(interview)).toMatchObject({
    pausedAt: expect.any(Date),
    status: "PENDING",
    changes: [{ status: "OPEN", text: "Please." }],
    events: [{ kind: "change.requested", userId: null }],
  });
  const { changes } = await getAttention(actor);
  expect(changes).toMatchObject({
    total: 1,
    lines: [
      {
        interviewId: interview.id,
        words: "50% more time, audio only, “Please.”",
      },
    ],
  });
  expect((await getAttention(await makeActor())).changes.total).toBe(0);
});

test("five requests at once are one", async () => {
  const invited = await makeInvited();
  const results = await atOnce(5, () => ask(invited));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({
    error: { message: "changeAsked" },
  });
  expect((await read(invited.interview)).changes).toHaveLength(1);
});

test.each([
  ["UTC", 40 / 3600, 1],
  ["America/New_York", 40 / 3600, 1],
  ["Asia/Kolkata", 25, 2],
])(
  "a deadline at the end of a day is one again after a request, never midnight (%s, %f h later)",
  async (timeZone, hours, days) => {
    const invited = await makeInvited();
    const { actor, interview } = invited;
    await change.organization(actor.organizationId, { timeZone });
    const day = addDays(dayAt(new Date(), timeZone), 7);
    await change.interview(interview.id, {
      deadlineAt: endOfDay(day, timeZone),
    });
    const askedAt = new Date();
    await ask(invited, askedAt);
    await decide(invited, wishes, "", later(askedAt, hours * hour));
    expect((await read(interview)).deadlineAt).toEqual(
      endOfDay(addDays(day, days), timeZone),
    );
    await ask(invited, askedAt);
    await takeBackChange(invited.access, later(askedAt, hour));
    expect((await read(interview)).deadlineAt).toEqual(
      endOfDay(addDays(day, days + 1), timeZone),
    );
  },
);

test("a request asks for something, and not without end", async () => {
  const invited = await makeInvited();
  expect(
    await requestChange(invited.access, {
      publicId: "",
      wishes: nothing,
      text: "",
    }),
  ).toMatchObject({ ok: false, error: { message: "nothingAsked" } });
  for (let n = 0; n < 5; n++) {
    expect(await ask(invited)).toMatchObject({ ok: true });
    await takeBackChange(invited.access);
  }
  expect(await ask(invited)).toMatchObject({
    error: { message: "tooManyChanges" },
  });
});

test.each(["COMPLETED", "EXPIRED", "CANCELLED"] as const)(
  "nothing is asked of an interview that is %s",
  async (status) => {
    const invited = await makeInvited({ data: { status } });
    expect(await ask(invited)).toMatchObject({ error: { message: "over" } });
    expect(await read(invited.interview)).toMatchObject({
      pausedAt: null,
      changes: [],
    });
  },
);

test("nor after the deadline", async () => {
  const invited = await makeInvited({
    data: { deadlineAt: new Date(Date.now() - hour) },
  });
  expect(await ask(invited)).toMatchObject({ error: { message: "tooLate" } });
});

test("nor while an answer is still finished after the deadline: what is granted would come too late for anything", async () => {
  const invited = await makeStarted();
  const { id } = invited.interview;
  await change.interview(id, {
    deadlineAt: new Date(Date.now() - 10 * minute),
  });
  expect(await ask(invited)).toMatchObject({ error: { message: "tooLate" } });
  expect(await read(invited.interview)).toMatchObject({
    pausedAt: null,
    changes: [],
  });
});

test("no question is shown in advance to whoever has started", async () => {
  const invited = await makeStarted();
  await ask(invited);
  const ahead = { ...nothing, isShownAhead: true };
  expect(await decide(invited, ahead)).toMatchObject(refusal("conflict"));
  expect(await read(invited.interview)).toMatchObject({
    pausedAt: expect.any(Date),
    changes: [{ status: "OPEN" }],
  });
  expect(await decide(invited, wishes)).toMatchObject({ ok: true });
});

test("approving moves the deadline by as long as the answer took, changes the limits and mails the same link", async () => {
  const { actor, interview, access } = await makeInvited();
  const askedAt = new Date();
  await ask({ access }, askedAt);
  const now = later(askedAt, 5 * hour);
  expect(await decide({ actor, interview }, wishes, "", now)).toEqual({
    ok: true,
    value: undefined,
  });
  expect(await read(interview)).toMatchObject({
    pausedAt: null,
    deadlineAt: later(interview.deadlineAt, 5 * hour),
    linkVersion: 1,
    accommodations: wishes,
    changes: [{ status: "APPROVED", granted: wishes }],
    events: [
      { kind: "change.requested" },
      { kind: "change.decided", userId: actor.userId },
      { kind: "invitation.queued", data: { kind: "CHANGE_DECIDED" } },
    ],
    invitations: [{ kind: "CHANGE_DECIDED" }],
  });
  expect(
    await db.auditEntry.findMany({ where: { subjectId: interview.id } }),
  ).toMatchObject([{ action: "change.approve", userId: actor.userId }]);
  const [question] = interview.snapshot.questions;
  expect(await getCandidateStage(access)).toMatchObject({
    estimatedSeconds: expect.any(Number),
    accommodations: { isAudioOnly: true },
    change: { status: "APPROVED" },
  });
  expect(question?.answerSeconds).toBe(120);
});

test("what is granted holds for the question on the screen, and is not taken back by a later answer", async () => {
  const { actor, interview, access } = await makeStarted();
  await ask({ access });
  await decide(
    { actor, interview },
    { ...nothing, timeFactor: 2, extraTakes: 1 },
  );
  expect((await getCandidateStage(access)).question).toMatchObject({
    thinkSeconds: 120,
    answerSeconds: 240,
    takesLeft: 3,
  });
  await ask({ access });
  await decide({ actor, interview }, { ...nothing, extraTakes: 3 });
  expect((await getCandidateStage(access)).question).toMatchObject({
    answerSeconds: 240,
    takesLeft: 5,
  });
});

test("declining needs words, changes no limit and mails them", async () => {
  const { actor, interview, access } = await makeInvited();
  await ask({ access });
  expect(await decide({ actor, interview }, null)).toMatchObject(
    refusal("invalid"),
  );
  expect((await read(interview)).pausedAt).not.toBeNull();
  await decide({ actor, interview }, null, "The video is needed here.");
  expect(await read(interview)).toMatchObject({
    pausedAt: null,
    accommodations: {},
    changes: [{ status: "DECLINED", reply: "The video is needed here." }],
    invitations: [{ kind: "CHANGE_DECIDED" }],
  });
});

test("five answers at once are one, with one mail and one move of the deadline", async () => {
  const { actor, interview, access } = await makeInvited();
  const askedAt = new Date();
  await ask({ access }, askedAt);
  const now = later(askedAt, hour);
  const results = await atOnce(5, () =>
    decide({ actor, interview }, wishes, "", now),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await read(interview)).toMatchObject({
    deadlineAt: later(interview.deadlineAt, hour),
    invitations: [{}],
  });
});

test("another organization finds no request, and a reviewer may not answer one", async () => {
  const { actor, interview, access } = await makeInvited();
  await ask({ access });
  const stranger = await makeActor();
  expect(await decide({ actor: stranger, interview }, wishes)).toMatchObject(
    refusal("not_found"),
  );
  expect(await listChanges(stranger, interview.id)).toEqual([]);
  expect(
    await decide({ actor: { ...actor, role: "REVIEWER" }, interview }, wishes),
  ).toMatchObject(refusal("forbidden"));
  expect((await read(interview)).changes).toMatchObject([{ status: "OPEN" }]);
});

test("a request that was taken back is over: the deadline goes on, once", async () => {
  const { actor, interview, access } = await makeInvited();
  const askedAt = new Date();
  await ask({ access }, askedAt);
  const now = later(askedAt, hour);
  await atOnce(3, () => takeBackChange(access, now));
  expect(await read(interview)).toMatchObject({
    pausedAt: null,
    deadlineAt: later(interview.deadlineAt, hour),
    changes: [{ status: "WITHDRAWN" }],
    invitations: [],
  });
  expect(await decide({ actor, interview }, wishes)).toMatchObject(
    refusal("conflict"),
  );
});

test("W6: what a candidate waits and takes back moves the deadline by seven days in all", async () => {
  const invited = await makeInvited();
  const { access, interview } = invited;
  const before = async () => (await read(interview)).deadlineAt;
  const [first, second] = [
    interview.createdAt,
    later(interview.createdAt, 5 * day),
  ];
  await ask(invited, first);
  await takeBackChange(access, later(first, 4.5 * day));
  expect(await before()).toEqual(later(interview.deadlineAt, 4.5 * day));
  await ask(invited, second);
  // Days that were begun count as whole ones, since the ends of days move by whole days.
  await takeBackChange(access, later(second, 3 * day));
  expect(await before()).toEqual(later(interview.deadlineAt, 6.5 * day));
  const third = later(second, 3 * day + minute);
  await ask(invited, third);
  await takeBackChange(access, later(third, day));
  expect(await before()).toEqual(later(interview.deadlineAt, 6.5 * day));
});

test("W6: asking and taking back at once moves no deadline, however often", async () => {
  const invited = await makeInvited();
  const { access, interview } = invited;
  const deadlineAt = endOfDay(dayAt(interview.deadlineAt, "UTC"), "UTC");
  await change.interview(interview.id, { deadlineAt });
  for (let n = 0; n < 4; n++) {
    const asked = later(interview.createdAt, n * minute);
    await ask(invited, asked);
    await takeBackChange(access, later(asked, 2_000));
  }
  expect((await read(interview)).deadlineAt).toEqual(deadlineAt);
});

test("W6: a wait of a month that is taken back leaves what was left, seven days more, and a day at least", async () => {
  const invited = await makeInvited();
  const { access, interview } = invited;
  await change.interview(interview.id, {
    deadlineAt: later(interview.createdAt, 40 * day),
  });
  await ask(invited, interview.createdAt);
  await takeBackChange(access, later(interview.createdAt, 30 * day));
  expect((await read(interview)).deadlineAt).toEqual(
    later(interview.createdAt, 47 * day),
  );
  for (const days of [50, 81, 112, 143]) {
    const asked = later((await read(interview)).deadlineAt, -hour);
    await ask(invited, asked);
    const now = later(interview.createdAt, days * day + 17 * hour);
    await takeBackChange(access, now);
    expect((await read(interview)).deadlineAt).toEqual(later(now, day));
  }
});

test.each(["UTC", "America/New_York", "Pacific/Auckland"])(
  "W6: the least that is left ends with a day where the organization is (%s)",
  async (timeZone) => {
    const invited = await makeInvited();
    const { actor, interview } = invited;
    await change.organization(actor.organizationId, { timeZone });
    const deadlineAt = endOfDay(dayAt(interview.createdAt, timeZone), timeZone);
    await change.interview(interview.id, { deadlineAt });
    await ask(invited, later(deadlineAt, -minute));
    const now = later(deadlineAt, 30 * day);
    await takeBackChange(invited.access, now);
    expect((await read(interview)).deadlineAt).toEqual(
      endOfDay(dayAt(later(now, day), timeZone), timeZone),
    );
  },
);

test("W6: a recruiter's answer moves the deadline by all of the wait, and nothing but an answer ends it", async () => {
  const invited = await makeInvited();
  const { interview } = invited;
  const asked = interview.createdAt;
  await ask(invited, asked);
  const now = later(asked, 100 * day);
  await expireOverdue(system, now);
  expect(await read(interview)).toMatchObject({
    status: "PENDING",
    pausedAt: asked,
  });
  await decide(invited, wishes, "", now);
  expect((await read(interview)).deadlineAt).toEqual(
    later(interview.deadlineAt, 100 * day),
  );
});

test("W6: a request that nobody answered for three days is overdue on Home", async () => {
  const invited = await makeInvited();
  const asked = new Date();
  await ask(invited, asked);
  const lineAt = async (at: Date) =>
    (await getAttention(invited.actor, at)).changes.lines[0]?.words;
  expect(await lineAt(later(asked, 3 * day - minute))).toBe(
    "50% more time, audio only, “Please.”",
  );
  expect(await lineAt(later(asked, 3 * day))).toBe(
    "Overdue, asked 3 days ago: 50% more time, audio only, “Please.”",
  );
});

test("an interview whose request is open does not expire, and does once it is answered too late to matter", async () => {
  const { actor, interview, access } = await makeInvited();
  await ask({ access }, later(interview.deadlineAt, -hour));
  const after = later(interview.deadlineAt, 10 * hour);
  await expireOverdue(system, after);
  expect(await read(interview)).toMatchObject({ status: "PENDING" });
  await decide({ actor, interview }, wishes, "", after);
  await expireOverdue(system, later(after, hour - minute));
  expect(await read(interview)).toMatchObject({ status: "PENDING" });
  await expireOverdue(system, later(after, hour));
  expect(await read(interview)).toMatchObject({ status: "EXPIRED" });
});

test("a request that comes while a sweep runs is either too late or safe", async () => {
  for (let round = 0; round < 10; round++) {
    const invited = await makeInvited();
    const at = later(invited.interview.deadlineAt, -1);
    const [asked] = await Promise.all([
      ask(invited, at),
      expireOverdue(system, later(at, 1)),
    ]);
    const after = await read(invited.interview);
    expect(after.status).toBe(asked.ok ? "PENDING" : "EXPIRED");
    expect(after.pausedAt !== null).toBe(asked.ok);
  }
});

test("an extension at the moment of the answer is not lost", async () => {
  for (let round = 0; round < 10; round++) {
    const { actor, interview, access } = await makeInvited();
    const askedAt = new Date();
    await ask({ access }, askedAt);
    const deadlineAt = endAfter(8);
    const [decided, extended] = await Promise.all([
      decide({ actor, interview }, wishes, "", later(askedAt, hour)),
      extendDeadline(actor, {
        interviewId: interview.id,
        deadlineOn: dayAfter(8),
        isTold: false,
      }),
    ]);
    expect([decided.ok, extended.ok]).toEqual([true, true]);
    const { deadlineAt: final, pausedAt } = await read(interview);
    expect(pausedAt).toBeNull();
    // Extended before the answer it waited too; after it, the chosen moment stands.
    expect([deadlineAt, endAfter(9)]).toContainEqual(final);
  }
});

test("nobody waits for an answer after submitting", async () => {
  const { actor, interview, access } = await makeStarted({ questions: 0 });
  await db.answer.deleteMany({ where: { interviewId: interview.id } });
  await ask({ access });
  expect(await submitInterview(access)).toMatchObject({ ok: true });
  expect((await getAttention(actor)).changes.total).toBe(0);
  expect(await decide({ actor, interview }, wishes)).toMatchObject(
    refusal("conflict"),
  );
});

function ask({ access }: Pick<Invited, "access">, now = new Date()) {
  return requestChange(
    access,
    { publicId: access.publicId, wishes, text: "Please." },
    now,
  );
}

async function decide(
  { actor, interview }: { actor: Actor; interview: { id: string } },
  granted: typeof nothing | null,
  reply = "",
  now = new Date(),
) {
  const request = await db.changeRequest.findFirstOrThrow({
    where: { interviewId: interview.id },
    orderBy: { createdAt: "desc" },
  });
  return decideChange(actor, { requestId: request.id, granted, reply }, now);
}

function read({ id }: { id: string }) {
  return db.interview.findUniqueOrThrow({
    where: { id },
    include: {
      changes: { orderBy: { createdAt: "asc" } },
      invitations: true,
      events: { orderBy: { id: "asc" } },
    },
  });
}

function later(from: Date, milliseconds: number): Date {
  return new Date(from.getTime() + milliseconds);
}
