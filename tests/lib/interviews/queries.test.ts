import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listActivity } from "@/lib/activity/queries";
import type { Actor } from "@/lib/auth/proof";
import { cancelInterview } from "@/lib/acts/send-mutations";
import { listRecordings } from "@/lib/answers/recording-queries";
import { beginTake, claimRecorder } from "@/lib/answers/takes/mutations";
import { findApplication, listApplications } from "@/lib/applications/queries";
import {
  findInterview,
  listInterviews,
  listInterviewsOf,
} from "@/lib/interviews/queries";
import { db } from "@/tests/support/db";
import {
  makeActor,
  makeCandidate,
  makeCandidateAccess,
  makeInterview,
} from "../../support/make";
import { change, row } from "@/tests/support/rows";

test("F6: the list shows how far the candidate is and where the mail stands", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor, {
    questions: 3,
    data: { status: "IN_PROGRESS" },
  });
  await keepAnswer(interview);
  await db.invitation.create({
    data: {
      ...mailOf(interview),
      sentAt: new Date(),
      openedAt: new Date(),
    },
  });
  const { rows, counts } = await listInterviews(actor, {
    facet: "IN_PROGRESS",
  });
  expect(rows).toMatchObject([
    {
      id: interview.id,
      answered: 1,
      questionCount: 3,
      mail: "OPENED",
      template: { title: interview.snapshot.title },
    },
  ]);
  expect(counts).toMatchObject({
    ALL: { value: 1 },
    IN_PROGRESS: { value: 1 },
    PENDING: { value: 0 },
  });
});

test("the search finds interviews by their candidate, and the counts follow it", async () => {
  const actor = await makeActor();
  const ada = await makeCandidate(actor, { name: "Ada Lovelace" });
  const wanted = await makeInterview(actor, { candidateId: ada.id });
  await makeInterview(actor, { data: { status: "COMPLETED" } });
  const { rows, counts } = await listInterviews(actor, { q: "lovel" });
  expect(rows.map(({ id }) => id)).toEqual([wanted.id]);
  expect(counts).toMatchObject({ ALL: { value: 1 }, COMPLETED: { value: 0 } });
});

test("a candidate's and an application's interviews are theirs alone", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor);
  await makeInterview(actor);
  const { id, candidateId, applicationId } = interview;
  for (const scope of [{ candidateId }, { applicationId }])
    expect(await listInterviewsOf(actor, scope)).toMatchObject([{ id }]);
});

test("nothing of an interview is found from another organization", async () => {
  const [owner, stranger] = [await makeActor(), await makeActor()];
  const { id, candidateId, applicationId } = await makeInterview(owner, {
    data: { status: "COMPLETED" },
  });
  const { organizationId } = owner;
  await db.event.create({
    data: { organizationId, interviewId: id, kind: "interview.submitted" },
  });
  const findAll = (by: Actor) =>
    Promise.all([
      findInterview(by, id),
      findApplication(by, applicationId),
      listInterviewsOf(by, { candidateId }).then(([one]) => one),
      listRecordings(by, id).then(([one]) => one),
      listActivity(by, [id]).then(([one]) => one),
      listInterviews(by, {}).then(({ counts }) => counts.ALL.value),
      listApplications(by, {}).then(({ rows: [one] }) => one),
    ]);
  expect((await findAll(owner)).every(Boolean)).toBe(true);
  expect((await findAll(stranger)).some(Boolean)).toBe(false);
  expect(await findInterview(stranger, "nonsense")).toBeNull();
});

test("answers can be watched once they are submitted, and no longer after a withdrawal", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor, {
    data: { status: "IN_PROGRESS" },
  });
  const take = await keepAnswer(interview);
  const { id } = interview;
  expect(await listRecordings(actor, id)).toEqual([]);
  await change.interview(id, { status: "COMPLETED" });
  expect(await listRecordings(actor, id)).toMatchObject([
    { take: { id: take.id, parts: [1.5, 2], failure: null } },
    { take: null },
  ]);
  await change.interview(id, { withdrawnAt: new Date() });
  expect(await listRecordings(actor, id)).toEqual([]);
});

test("E2: who came back and began after the time to think is told to the recruiter by how much", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor, {
    data: { status: "IN_PROGRESS" },
  });
  const take = await keepAnswer(interview);
  await change.interview(interview.id, { status: "COMPLETED" });
  const hesitated = async (seconds: number) => {
    const { shownAt } = await row.answer(take.answerId);
    const startedAt = new Date(shownAt.getTime() + seconds * 1000);
    await change.take(take.id, { startedAt });
    return (await listRecordings(actor, interview.id))[0]?.hesitatedSeconds;
  };
  const { thinkSeconds } = interview.snapshot.questions[0]!;
  expect(await hesitated(thinkSeconds - 1)).toBe(0);
  expect(await hesitated(thinkSeconds + 10)).toBe(0);
  expect(await hesitated(thinkSeconds + 125)).toBe(125);

  // Whoever waited for an answer to a request has not hesitated.
  const { shownAt } = await row.answer(take.answerId);
  await db.changeRequest.create({
    data: {
      organizationId: interview.organizationId,
      interviewId: interview.id,
      wishes: {},
      createdAt: new Date(shownAt.getTime() + 60_000),
    },
  });
  expect(await hesitated(thinkSeconds + 125)).toBe(0);
});

test("W5, W6 neither a false start nor a request that was taken back hides how late an answer began", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor, {
    data: { status: "IN_PROGRESS" },
  });
  const take = await keepAnswer(interview);
  await change.interview(interview.id, { status: "COMPLETED" });
  const { shownAt } = await row.answer(take.answerId);
  const { thinkSeconds } = interview.snapshot.questions[0]!;
  const { id: interviewId, organizationId } = interview;
  const at = (seconds: number) => new Date(shownAt.getTime() + seconds * 1000);
  await change.take(take.id, { startedAt: at(thinkSeconds + 500) });
  await db.take.create({
    data: {
      ...{ organizationId, interviewId, answerId: take.answerId },
      ...{ number: 9, status: "FAILED", fault: "EMPTY", startedAt: at(1) },
    },
  });
  await db.changeRequest.create({
    data: {
      ...{ organizationId, interviewId, wishes: {}, status: "WITHDRAWN" },
      ...{ createdAt: at(20), decidedAt: at(120) },
    },
  });
  const [recording] = await listRecordings(actor, interviewId);
  // Nobody hesitates while a request is open.
  expect(recording?.hesitatedSeconds).toBe(400);
});

test("a recording is under way until it is finished, and no longer than its question's time", async () => {
  const actor = await makeActor();
  const { id, publicId, organizationId, snapshot } = await makeInterview(
    actor,
    { data: { status: "IN_PROGRESS", startedAt: new Date() } },
  );
  const answer = await db.answer.create({
    data: {
      organizationId,
      interviewId: id,
      questionId: snapshot.questions[0]!.id,
      position: 0,
    },
  });
  const isRecording = async () =>
    (await findInterview(actor, id))?.recordingUntil != null;
  expect(await isRecording()).toBe(false);
  const access = await makeCandidateAccess({ id, publicId, organizationId });
  const recorderId = randomUUID();
  await claimRecorder(access, { recorderId });
  const takeId = randomUUID();
  await beginTake(access, {
    takeId,
    answerId: answer.id,
    recorderId,
    segmentId: randomUUID(),
    mimeType: "video/webm",
  });
  expect(await isRecording()).toBe(true);
  await change.take(takeId, { status: "FINISHED" });
  expect(await isRecording()).toBe(false);
  await change.take(takeId, {
    status: "RECORDING",
    startedAt: new Date(Date.now() - 200_000),
  });
  expect(await isRecording()).toBe(false);
  // Twice the time was granted: 240 s and some grace.
  await change.interview(id, { accommodations: { timeFactor: 2 } });
  expect(await isRecording()).toBe(true);
});

test("a kept take that turned out unusable is no answer: the question is open again", async () => {
  const actor = await makeActor();
  const interview = await makeInterview(actor, {
    data: { status: "IN_PROGRESS" },
  });
  await keepAnswer(interview);
  await db.take.updateMany({
    where: { interviewId: interview.id },
    data: { status: "FAILED" },
  });
  expect(await findInterview(actor, interview.id)).toMatchObject({
    answered: 0,
  });
});

test("the activity names who did it", async () => {
  const actor = await makeActor();
  const { id } = await makeInterview(actor);
  await cancelInterview(actor, { interviewId: id, reason: "" });
  const { name } = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
  });
  expect(await listActivity(actor, [id])).toMatchObject([
    { kind: "interview.cancelled", by: name },
  ]);
});

function mailOf(interview: { id: string; organizationId: string }) {
  return {
    organizationId: interview.organizationId,
    interviewId: interview.id,
    kind: "FIRST" as const,
    toName: "Ada",
    toEmail: "ada@example.com",
    messageId: `<${interview.id}@example.com>`,
  };
}

async function keepAnswer(interview: {
  id: string;
  organizationId: string;
  snapshot: { questions: { id: string }[] };
}) {
  const { id: interviewId, organizationId, snapshot } = interview;
  const answer = await db.answer.create({
    data: {
      organizationId,
      interviewId,
      questionId: snapshot.questions[0]!.id,
      position: 0,
    },
  });
  const part = { mimeType: "video/webm", bytes: 1 };
  const take = await db.take.create({
    data: {
      organizationId,
      interviewId,
      answerId: answer.id,
      number: 1,
      status: "READY",
      parts: [
        { ...part, key: "one", durationMs: 1500 },
        { ...part, key: "two", durationMs: 2000 },
      ],
    },
  });
  await change.answer(answer.id, { keptTakeId: take.id });
  return take;
}
