import { expect, test } from "vitest";
import { milestonesOf } from "@/lib/activity/milestones";
import { listMilestones } from "@/lib/activity/queries";
import { db } from "@/tests/support/db";
import { makeActor, makeInterview } from "@/tests/support/make";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 2, 10, minute));

test("M3.13 an interview's events come down to five milestones with their first times", () => {
  const events = [
    "interview.sent",
    "invitation.opened",
    "link.visited",
    "interview.started",
    "interview.submitted",
    "evaluation.done",
    "evaluation.done",
  ].map((kind, minute) => ({ kind, at: at(minute) }));
  expect(milestonesOf(events)).toEqual([
    { label: "Invited", at: at(0), isDone: true },
    { label: "Opened", at: at(1), isDone: true },
    { label: "Started", at: at(3), isDone: true },
    { label: "Submitted", at: at(4), isDone: true },
    { label: "Evaluated", at: at(5), isDone: true },
  ]);
});

test("M3.13 what the pixel alone saw is only likely, and what has not happened has no time", () => {
  const milestones = milestonesOf([
    { kind: "interview.sent", at: at(0) },
    { kind: "invitation.opened", at: at(1) },
  ]);
  expect(milestones[1]).toEqual({
    label: "Opened (likely)",
    at: at(1),
    isDone: true,
  });
  expect(milestones[2]).toEqual({ label: "Started", at: null, isDone: false });
});

test("M3.13 who started has opened the email, though nobody saw when", () => {
  const milestones = milestonesOf([
    { kind: "interview.sent", at: at(0) },
    { kind: "interview.started", at: at(2) },
  ]);
  expect(milestones[1]).toEqual({ label: "Opened", at: null, isDone: true });
});

test("no evaluation is promised where no AI will read the answers, and one that was made stays", () => {
  const labels = (...given: Parameters<typeof milestonesOf>) =>
    milestonesOf(...given).map(({ label }) => label);
  const submitted = [{ kind: "interview.submitted", at: at(4) }];
  for (const status of ["DECLINED", "NOT_ASKED", "OFF"] as const)
    expect(labels(submitted, status).at(-1)).toBe("Submitted");
  expect(labels(submitted, "QUEUED").at(-1)).toBe("Evaluated");
  const evaluated = [...submitted, { kind: "evaluation.done", at: at(5) }];
  expect(labels(evaluated, "OFF").at(-1)).toBe("Evaluated");
});

test("M3.13 how an interview ended is its last milestone, until it was reopened", () => {
  const expired = [
    { kind: "interview.sent", at: at(0) },
    { kind: "interview.expired", at: at(5) },
  ];
  expect(milestonesOf(expired).at(-1)).toEqual({
    label: "Deadline passed",
    at: at(5),
    isDone: true,
  });
  const reopened = [...expired, { kind: "interview.extended", at: at(6) }];
  expect(milestonesOf(reopened).at(-1)?.label).toBe("Evaluated");
});

test("M3.13 each interview has its own milestones, and another organization sees none", async () => {
  const [actor, stranger] = [await makeActor(), await makeActor()];
  const [one, two] = [await makeInterview(actor), await makeInterview(actor)];
  const { organizationId } = actor;
  for (const [interviewId, kind] of [
    [one.id, "interview.sent"],
    [one.id, "question.shown"],
    [one.id, "interview.started"],
    [two.id, "interview.sent"],
  ] as const)
    await db.event.create({ data: { organizationId, interviewId, kind } });
  const doneIn = async (by: typeof actor, id: string) =>
    (await listMilestones(by, [one.id, two.id]))
      .get(id)
      ?.filter(({ isDone }) => isDone)
      .map(({ label }) => label);
  expect(await doneIn(actor, one.id)).toEqual(["Invited", "Opened", "Started"]);
  expect(await doneIn(actor, two.id)).toEqual(["Invited"]);
  expect(await doneIn(stranger, one.id)).toBeUndefined();
});
