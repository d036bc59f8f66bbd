import { expect, test } from "vitest";
import { getWaiting } from "@/lib/invitations/waiting-queries";
import { db } from "@/tests/support/db";
import { makeActor, makeCandidate, makeInterview } from "../../support/make";
import { change, row } from "@/tests/support/rows";

const now = new Date("2026-11-02T10:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

test("M3.12 after the first send: how many wait, and when the next reminder goes out", async () => {
  const actor = await makeActor();
  const { id, candidateId } = await sentNow(actor);
  expect(await getWaiting(actor, {}, now)).toMatchObject({
    invited: 1,
    started: 0,
    nextReminderAt: later(48),
  });
  await change.interview(id, { status: "IN_PROGRESS", startedAt: now });
  const waiting = { invited: 0, started: 1, nextReminderAt: later(144) };
  expect(await getWaiting(actor, {}, now)).toMatchObject(waiting);
  expect(await getWaiting(actor, { candidateId }, now)).toMatchObject(waiting);
  expect(await getWaiting(actor, { id }, now)).toMatchObject(waiting);
});

test("M3.12 no reminder is promised where reminders are off, nor to somebody decided about", async () => {
  const actor = await makeActor();
  const { applicationId } = await sentNow(actor);
  await change.application(applicationId, { stage: "REJECTED" });
  expect(await getWaiting(actor, {}, now)).toMatchObject({
    invited: 1,
    nextReminderAt: null,
  });
  await sentNow(actor);
  expect((await getWaiting(actor, {}, now)).nextReminderAt).not.toBeNull();
  await change.organization(actor.organizationId, { isReminding: false });
  expect((await getWaiting(actor, {}, now)).nextReminderAt).toBeNull();
});

test("M3.12 what waits elsewhere, or for another candidate, is not counted", async () => {
  const [actor, other] = [await makeActor(), await makeActor()];
  await sentNow(other);
  const { id: candidateId } = await makeCandidate(actor);
  await sentNow(actor);
  const nothing = { invited: 0, started: 0, nextReminderAt: null };
  expect(await getWaiting(actor, { candidateId }, now)).toMatchObject(nothing);
  expect(await getWaiting(await makeActor(), {}, now)).toMatchObject(nothing);
});

async function sentNow(actor: Awaited<ReturnType<typeof makeActor>>) {
  const interview = await makeInterview(actor, {
    data: { createdAt: now, deadlineAt: later(168) },
  });
  await change.organization(actor.organizationId, {
    timeZone: "Europe/Berlin",
    isReminding: true,
  });
  const { name, email } = await row.candidate(interview.candidateId);
  await db.invitation.create({
    data: {
      organizationId: actor.organizationId,
      interviewId: interview.id,
      kind: "FIRST",
      toName: name,
      toEmail: email,
      messageId: interview.id,
      queuedAt: now,
      sentAt: now,
    },
  });
  return interview;
}
