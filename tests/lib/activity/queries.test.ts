import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { editCandidate } from "@/lib/acts/address-mutations";
import { cancelInterview } from "@/lib/acts/send-mutations";
import { requestChange } from "@/lib/answers/changes/mutations";
import { findActorOf } from "@/lib/auth/member";
import { mintSession } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { addCandidate } from "@/lib/candidates/mutations";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { closeJob, createJob, updateJob } from "@/lib/jobs/mutations";
import { findMemberAndNews, findNews } from "@/lib/portal/news-queries";
import { createTemplate } from "@/lib/templates/mutations";
import { makeInvited } from "@/tests/support/candidate-steps";
import { db } from "@/tests/support/db";
import { makeActor, makeCandidate, makeInterview } from "@/tests/support/make";
import { row } from "@/tests/support/rows";

test("the version changes with everything that happens in the organization, and only there", async () => {
  const [actor, stranger] = [await makeActor(), await makeActor()];
  const { id } = await makeInterview(actor);
  const [before, theirs] = [
    await versionFor(actor),
    await versionFor(stranger),
  ];
  await cancelInterview(actor, { interviewId: id, reason: "" });
  expect(await versionFor(actor)).not.toBe(before);
  expect(await versionFor(stranger)).toBe(theirs);
});

test("the version changes with what people do beside interviews, too", async () => {
  const actor = await makeActor();
  const { id: candidateId, name, email } = await makeCandidate(actor);
  const job = {
    id: randomUUID(),
    title: "Engineer",
    description: "",
    location: "",
  };
  const templateId = randomUUID();
  for (const act of [
    () => addCandidate(actor, { name: "Ada", email: "ada@example.com" }),
    () =>
      editCandidate(actor, {
        candidateId,
        name: "Grace Hopper",
        email: "grace@example.com",
        from: { name, email },
      }),
    () => createJob(actor, job),
    async () => {
      const { updatedAt: savedAt } = await row.job(job.id);
      return updateJob(actor, { ...job, title: "Developer", savedAt });
    },
    () =>
      createTemplate(actor, {
        id: templateId,
        jobId: job.id,
        title: "First round",
        difficulty: "MEDIUM",
        focusArea: "",
      }),
    () => closeJob(actor, job),
  ]) {
    const before = await versionFor(actor);
    expect(await act()).toMatchObject({ ok: true });
    expect(await versionFor(actor), String(act)).not.toBe(before);
  }
});

test("with the version comes how many candidates wait for an answer here", async () => {
  const { actor, access, interview } = await makeInvited();
  const waiting = async () => (await findNews(sessionOf(actor)))?.waiting;
  expect(await waiting()).toBe(0);
  const wishes = readAccommodations({ isAudioOnly: true });
  await requestChange(access, { publicId: "", wishes, text: "" });
  expect(await waiting()).toBe(1);
  expect((await findNews(sessionOf(await makeActor())))?.waiting).toBe(0);
  await cancelInterview(actor, { interviewId: interview.id, reason: "" });
  expect(await waiting()).toBe(0);
});

test("the version changes when an earlier event is committed after a hundred of other organizations", async () => {
  const [actor, stranger] = [await makeActor(), await makeActor()];
  const event = { organizationId: actor.organizationId, kind: "link.visited" };
  const [{ next }] = await db.$queryRaw<[{ next: bigint }]>`
    SELECT nextval(pg_get_serial_sequence('"Event"', 'id')) AS next`;
  await db.event.createMany({
    data: Array.from({ length: 150 }, () => ({
      ...event,
      organizationId: stranger.organizationId,
    })),
  });
  await db.event.createMany({ data: Array.from({ length: 99 }, () => event) });
  const before = await versionFor(actor);
  await db.event.create({ data: { ...event, id: next } });
  expect(await versionFor(actor)).not.toBe(before);
});

test("a session finds its own user and organization", async () => {
  const actor = await makeActor();
  expect(await findMemberAndNews(sessionOf(actor))).toMatchObject({ actor });
  expect(await findActorOf(sessionOf(actor))).toEqual(actor);
});

test("a session ends at once with a removed membership and with a raised version", async () => {
  const [removed, raised] = [await makeActor(), await makeActor()];
  await db.membership.deleteMany({ where: { userId: removed.userId } });
  await db.user.update({
    where: { id: raised.userId },
    data: { sessionVersion: { increment: 1 } },
  });
  for (const actor of [removed, raised]) {
    expect(await findNews(sessionOf(actor))).toBeNull();
    expect(await findMemberAndNews(sessionOf(actor))).toBeNull();
    expect(await findActorOf(sessionOf(actor))).toBeNull();
  }
});

const versionFor = async (actor: Actor) =>
  (await findNews(sessionOf(actor)))?.version;

function sessionOf({ userId }: Actor) {
  return mintSession({ userId, version: 1 });
}
