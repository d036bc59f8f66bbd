import { expect, test } from "vitest";
import { listActivity } from "@/lib/activity/queries";
import { moveApplication } from "@/lib/applications/mutations";
import { findApplication } from "@/lib/applications/queries";
import { moveApplicationInput } from "@/lib/applications/schema";
import type { Actor } from "@/lib/auth/proof";
import type { ApplicationStage } from "@/lib/generated/prisma/enums";
import { stages } from "@/lib/jobs/stages";
import { activitySentence } from "@/lib/portal/timeline/sentences";
import { db } from "@/tests/support/db";
import { makeActor, makeInterview } from "../../support/make";
import { refusal } from "@/tests/support/refusal";
import { atOnce } from "@/tests/support/at-once";

test("an application moves from any stage to any other, with its event and its audit row", async () => {
  const { actor, id, move } = await applied();
  let from: ApplicationStage = "APPLIED";
  for (const stage of [...stages.slice(1), ...stages.toReversed().slice(1)]) {
    expect(await move(from, stage)).toEqual({ ok: true });
    from = stage;
  }
  expect(from).toBe("APPLIED");
  const lines = await listActivity(actor, [], id);
  expect(lines).toHaveLength(8);
  expect(lines[0]).toMatchObject({ by: expect.stringContaining("User") });
  expect(activitySentence(lines[0]!.kind, lines[0]!.data)).toBe(
    "Application moved: Interviewing → Applied",
  );
  expect(
    await db.auditEntry.count({
      where: { subjectId: id, action: "application.move" },
    }),
  ).toBe(8);
});

test("the reason of a rejection stays with the application until it is moved on, and mails nobody", async () => {
  const { actor, id, move } = await applied();
  await move("APPLIED", "REJECTED", "Position closed");
  expect(await findApplication(actor, id)).toMatchObject({
    stage: "REJECTED",
    rejectReason: "Position closed",
    movedAt: expect.any(Date),
  });
  await move("REJECTED", "REJECTED", "In my own words");
  expect((await findApplication(actor, id))?.rejectReason).toBe(
    "In my own words",
  );
  await move("REJECTED", "SHORTLISTED", "left over");
  expect(await findApplication(actor, id)).toMatchObject({
    stage: "SHORTLISTED",
    rejectReason: null,
  });
  expect(await db.invitation.count({ where: within(actor) })).toBe(0);
});

test("a rejection without a reason is refused before anything happens", () => {
  const input = {
    applicationId: crypto.randomUUID(),
    from: "APPLIED" as const,
    stage: "REJECTED" as const,
  };
  expect(
    moveApplicationInput.safeParse({ ...input, reason: " " }),
  ).toMatchObject({
    success: false,
    error: { issues: [{ path: ["reason"] }] },
  });
});

test("another organization's application does not exist, and a reviewer may not move one", async () => {
  const { actor, id, move } = await applied();
  const input = moveInput(id, "APPLIED", "HIRED");
  expect(await moveApplication(await makeActor(), input)).toMatchObject(
    refusal("not_found"),
  );
  const reviewer: Actor = { ...actor, role: "REVIEWER" };
  expect(await moveApplication(reviewer, input)).toMatchObject(
    refusal("forbidden"),
  );
  expect(await move("APPLIED", "HIRED")).toEqual({ ok: true });
});

test("the same move ten times at once happens once and refuses nobody", async () => {
  const { actor, id, move } = await applied();
  const results = await atOnce(10, () => move("APPLIED", "SHORTLISTED"));
  expect(results).toEqual(Array(10).fill({ ok: true }));
  expect(await listActivity(actor, [], id)).toHaveLength(1);
});

test("of different moves at once one wins, and the others are told where the application is", async () => {
  const { actor, id, move } = await applied();
  const wanted = ["SHORTLISTED", "HIRED", "INTERVIEWING"] as const;
  const results = await Promise.all(
    wanted.map((stage) => move("APPLIED", stage)),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  for (const result of results)
    if (!result.ok)
      expect(result.error).toMatchObject({
        code: "conflict",
        message: expect.stringMatching(/Someone else .* moved/),
      });
  expect(await listActivity(actor, [], id)).toHaveLength(1);
});

async function applied() {
  const actor = await makeActor("RECRUITER");
  const { applicationId: id } = await makeInterview(actor);
  return {
    actor,
    id,
    move: (
      from: ApplicationStage,
      stage: ApplicationStage,
      reason = "Position closed",
    ) => moveApplication(actor, moveInput(id, from, stage, reason)),
  };
}

function moveInput(
  applicationId: string,
  from: ApplicationStage,
  stage: ApplicationStage,
  reason = "",
) {
  return { applicationId, from, stage, reason };
}

function within({ organizationId }: Actor) {
  return { organizationId };
}
