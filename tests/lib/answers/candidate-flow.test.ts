import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { giveConsents } from "@/lib/answers/consent-mutations";
import {
  keepTake,
  passDeviceCheck,
  revealQuestion,
  startInterview,
  submitInterview,
} from "@/lib/answers/mutations";
import { getCandidateStage } from "@/lib/answers/queries";
import { finishTake } from "@/lib/answers/takes/finish-mutations";
import { addSegment } from "@/lib/answers/takes/mutations";
import { findUpload } from "@/lib/answers/takes/queries";
import { beginWriting, keepText } from "@/lib/answers/text/mutations";
import { en } from "@/lib/messages/en";
import { es } from "@/lib/messages/es";
import { db } from "@/tests/support/db";
import {
  arrived,
  begin,
  claim,
  aiLater,
  consents,
  consentVersion,
  makeInvited,
  makeStarted,
  nothing,
  receive,
  recordTake,
  unsent,
} from "../../support/candidate-steps";
import { makeCandidateAccess } from "../../support/make";
import { refusal } from "@/tests/support/refusal";
import { change, row, eventKinds } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

const past = new Date(Date.now() - 60_000);
const longPast = new Date(Date.now() - 31 * 60_000);

test("both choices are stored with the exact words, their version and the time", async () => {
  const { access, interview } = await makeInvited();
  await giveConsents(access, {
    publicId: access.publicId,
    recording: true,
    aiEvaluation: false,
    locale: "en",
    textVersion: consentVersion(),
  });
  const { texts } = en.consents;
  const version = consentVersion();
  expect(
    await db.consent.findMany({
      where: { interviewId: interview.id },
      orderBy: { kind: "asc" },
    }),
  ).toMatchObject([
    {
      kind: "RECORDING",
      isGiven: true,
      text: texts.RECORDING.video(interview.snapshot),
      textVersion: version,
      locale: "en",
      at: expect.any(Date),
    },
    {
      kind: "AI_EVALUATION",
      isGiven: false,
      text: aiLater(en, "video", interview.snapshot),
    },
  ]);
  expect(await eventKinds(interview.id)).toEqual([
    "consent.given",
    "consent.refused",
  ]);
});

test("M1.12 where no AI is connected yet, candidates are asked with “may”, and that is stored", async () => {
  const { access, interview } = await makeInvited();
  expect(await getCandidateStage(access)).toMatchObject({
    aiQuestion: "later",
  });
  expect(await consents(access, true, en.consents.version)).toMatchObject({
    error: { message: "textsChanged" },
  });
  await consents(access);
  const stored = await db.consent.findFirstOrThrow({
    where: { interviewId: interview.id, kind: "AI_EVALUATION" },
  });
  expect(stored.text).toMatch(/^AI isn’t in use yet; .*my answers may be/);
  expect(stored.textVersion).toBe(`${en.consents.version} later`);
});

test("choices made in another language are stored with its words and its name", async () => {
  const { access, interview } = await makeInvited();
  const choices = {
    publicId: access.publicId,
    recording: true,
    aiEvaluation: true,
    locale: "es" as const,
  };
  const { texts } = es.consents;
  const version = consentVersion(es);
  await giveConsents(access, { ...choices, textVersion: version });
  expect(
    await db.consent.findMany({
      where: { interviewId: interview.id },
      orderBy: { kind: "asc" },
    }),
  ).toMatchObject([
    {
      text: texts.RECORDING.video(interview.snapshot),
      textVersion: version,
      locale: "es",
    },
    { text: aiLater(es, "video", interview.snapshot), locale: "es" },
  ]);
  expect(
    await giveConsents(access, {
      ...choices,
      textVersion: consentVersion(),
    }),
  ).toMatchObject({ ok: false, error: { message: "textsChanged" } });
});

test.each([
  [{ isAudioOnly: true }, "sound"],
  [{ isInWriting: true }, "writing"],
  [{ isInWriting: true, isAudioOnly: true }, "writingOrSound"],
] as const)(
  "the words fit what was granted, and nobody agrees to others than they read (%o)",
  async (accommodations, form) => {
    const { access, interview } = await makeInvited();
    const { id } = interview;
    await change.interview(id, { accommodations });
    expect(await consents(access)).toMatchObject({
      error: { message: "textsChanged" },
    });
    const { texts } = en.consents;
    await consents(access, true, consentVersion(en, form));
    const stored = await db.consent.findMany({
      where: { interviewId: id },
      orderBy: { kind: "asc" },
    });
    expect(stored.map(({ text }) => text)).toEqual([
      texts.RECORDING[form](interview.snapshot),
      aiLater(en, form, interview.snapshot),
    ]);
    expect(stored.map(({ text }) => text).join(" ")).not.toMatch(
      "isAudioOnly" in accommodations
        ? /picture and sound|watch|face/
        : /sound only/,
    );
  },
);

test("what is granted after the consent asks for nothing again", async () => {
  const { access, interview } = await makeInvited();
  await consents(access);
  await passDeviceCheck(access);
  await change.interview(interview.id, {
    accommodations: { isAudioOnly: true, isInWriting: true },
  });
  expect(await getCandidateStage(access)).toMatchObject({ step: "ready" });
  expect(await startInterview(access)).toMatchObject({ ok: true });
});

test("declining to be recorded is noted once, and gone as soon as the candidate agrees", async () => {
  const { access, interview } = await makeInvited();
  const declinedAt = async () =>
    (
      await db.interview.findUniqueOrThrow({
        where: { id: interview.id },
        select: { declinedAt: true },
      })
    ).declinedAt;
  await Promise.all([consents(access, false), consents(access, false)]);
  const first = await declinedAt();
  expect(first).not.toBeNull();
  await consents(access, false);
  expect(await declinedAt()).toEqual(first);
  await consents(access);
  expect(await declinedAt()).toBeNull();
});

test("the same choices made twice at once are stored once", async () => {
  const { access, interview } = await makeInvited();
  await Promise.all([consents(access), consents(access), consents(access)]);
  expect(await db.consent.count({ where: { interviewId: interview.id } })).toBe(
    2,
  );
});

test("a choice about words that were changed meanwhile is not stored", async () => {
  const { access, interview } = await makeInvited();
  const result = await giveConsents(access, {
    publicId: access.publicId,
    recording: true,
    aiEvaluation: true,
    locale: "en",
    textVersion: "older",
  });
  expect(result).toMatchObject(refusal("conflict"));
  expect(await db.consent.count({ where: { interviewId: interview.id } })).toBe(
    0,
  );
});

test("the device check needs the agreement to be recorded, and counts once", async () => {
  const { access, interview } = await makeInvited();
  expect(await passDeviceCheck(access)).toMatchObject({ ok: false });
  await consents(access);
  await Promise.all([passDeviceCheck(access), passDeviceCheck(access)]);
  expect(await eventKinds(interview.id)).toEqual([
    "consent.given",
    "consent.given",
    "device.checked",
  ]);
});

test("E2: an interview starts only after the consent and the device check", async () => {
  const { access, interview } = await makeInvited();
  expect(await startInterview(access)).toMatchObject(refusal("forbidden"));
  await consents(access, false);
  expect(await startInterview(access)).toMatchObject({ ok: false });
  await consents(access);
  expect(await startInterview(access)).toMatchObject(refusal("conflict"));
  expect(await read(interview.id)).toMatchObject({
    status: "PENDING",
    startedAt: null,
    answers: [],
  });
});

test("E2: the start reveals question 1 and stores when; five starts at once are one", async () => {
  const { access, interview } = await makeInvited();
  await consents(access);
  await passDeviceCheck(access);
  const results = await atOnce(5, () => startInterview(access));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(await read(interview.id)).toMatchObject({
    status: "IN_PROGRESS",
    startedAt: expect.any(Date),
    candidate: { status: "ACTIVE" },
    answers: [
      {
        questionId: interview.snapshot.questions[0]!.id,
        shownAt: expect.any(Date),
      },
    ],
  });
  expect(
    (await eventKinds(interview.id)).filter((k) => k === "interview.started"),
  ).toHaveLength(1);
});

test("nothing starts after the deadline", async () => {
  const { access, interview } = await makeInvited({
    data: { deadlineAt: past, deviceCheckedAt: new Date() },
  });
  expect(await consents(access)).toMatchObject(refusal("expired"));
  expect(await startInterview(access)).toMatchObject({ ok: false });
  expect(await read(interview.id)).toMatchObject({ status: "PENDING" });
});

test("the next question is revealed when the one before is answered, and once", async () => {
  const { access, interview, recorderId } = await makeStarted({ questions: 2 });
  await revealQuestion(access);
  expect((await read(interview.id)).answers).toHaveLength(1);
  await keepTake(access, await recordTake(access, recorderId));
  await Promise.all([revealQuestion(access), revealQuestion(access)]);
  expect((await read(interview.id)).answers).toHaveLength(2);
});

test("the next question is not revealed after the deadline", async () => {
  const { access, interview, recorderId } = await makeStarted();
  await keepTake(access, await recordTake(access, recorderId));
  await setDeadline(interview.id, past);
  expect(await revealQuestion(access)).toMatchObject(refusal("expired"));
});

test("the candidate keeps one of two takes, and may think again", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const first = await recordTake(access, recorderId);
  const second = await recordTake(access, recorderId);
  await keepTake(access, second);
  await keepTake(access, first);
  await keepTake(access, first);
  expect((await read(interview.id)).answers).toMatchObject([
    { keptTakeId: first, keptAt: expect.any(Date) },
  ]);
  expect(
    (await eventKinds(interview.id)).filter((k) => k === "take.kept"),
  ).toHaveLength(2);
});

test("an answer is not changed once the next question was shown, unless its take turned out unusable", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const first = await recordTake(access, recorderId);
  const second = await recordTake(access, recorderId);
  await keepTake(access, first);
  await revealQuestion(access);
  expect(await keepTake(access, first)).toEqual({ ok: true });
  expect(await keepTake(access, second)).toMatchObject({
    ok: false,
    error: { message: "answeredAlready" },
  });
  await change.take(first, { status: "FAILED" });
  expect(await keepTake(access, second)).toEqual({ ok: true });
  expect((await read(interview.id)).answers).toMatchObject([
    { keptTakeId: second },
    { keptTakeId: null },
  ]);
});

test("no take replaces an answer that is being written, or was kept in writing", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const takeId = await recordTake(access, recorderId);
  await change.interview(interview.id, {
    accommodations: { isInWriting: true },
  });
  const [answer] = (await read(interview.id)).answers;
  const answerId = answer!.id;
  await beginWriting(access, { answerId, recorderId });
  expect(await keepTake(access, takeId)).toMatchObject({
    ok: false,
    error: { message: "writingBegun" },
  });
  await keepText(access, { answerId, version: 0 });
  expect(await keepTake(access, takeId)).toMatchObject({
    ok: false,
    error: { message: "answeredAlready" },
  });
  expect((await read(interview.id)).answers).toMatchObject([
    { keptTakeId: null, keptAt: expect.any(Date) },
  ]);
});

test("somebody else's take cannot be kept", async () => {
  const { access, recorderId } = await makeStarted();
  const takeId = await recordTake(access, recorderId);
  const other = await makeStarted();
  expect(await keepTake(other.access, takeId)).toMatchObject(
    refusal("not_found"),
  );
});

test("an interview with every answer saved is submitted once, however often it is pressed", async () => {
  const { access, interview, recorderId } = await makeStarted({ questions: 1 });
  await keepTake(access, await recordTake(access, recorderId));
  const results = await atOnce(5, () => submitInterview(access));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(await read(interview.id)).toMatchObject({
    status: "COMPLETED",
    completedAt: expect.any(Date),
    candidate: { status: "COMPLETED" },
  });
  expect(await queued("interview.evaluate", interview.id)).toBe(1);
});

test("an interview with a missing or unfinished answer is not submitted", async () => {
  const { access, interview, recorderId } = await makeStarted({ questions: 1 });
  expect(await submitInterview(access)).toMatchObject({ ok: false });
  const { takeId, segmentId } = await begin(access, recorderId);
  await receive(access, segmentId);
  await keepTake(access, takeId);
  expect(await submitInterview(access)).toMatchObject(refusal("conflict"));
  expect(await read(interview.id)).toMatchObject({ status: "IN_PROGRESS" });
});

test("W3: no take is kept before a byte of it is stored, so no question is seen before the one before it has something", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  expect(await keepTake(access, takeId)).toMatchObject({
    ok: false,
    error: { code: "conflict", message: "notSavedYet" },
  });
  await revealQuestion(access);
  expect((await read(interview.id)).answers).toMatchObject([
    { keptTakeId: null },
  ]);
  await receive(access, segmentId);
  expect(await keepTake(access, takeId)).toEqual({ ok: true });
  await revealQuestion(access);
  expect((await read(interview.id)).answers).toHaveLength(2);
});

test("an answer whose device is lost is used as it arrived, and the interview can be submitted", async () => {
  const { access, recorderId } = await makeStarted({ questions: 1 });
  const { takeId, segmentId } = await begin(access, recorderId);
  await receive(access, segmentId);
  await keepTake(access, takeId);
  await finishTake(access, takeId, nothing, arrived(segmentId, 700).stored);
  expect(await submitInterview(access)).toEqual({ ok: true });
});

test("an answer whose device is lost with all of it is asked again", async () => {
  const { access, recorderId } = await makeStarted({ questions: 1 });
  const { takeId, segmentId } = await begin(access, recorderId);
  await receive(access, segmentId);
  await keepTake(access, takeId);
  expect(await getCandidateStage(access)).toMatchObject({ step: "checklist" });
  await finishTake(access, takeId, nothing, unsent(segmentId));
  expect(await getCandidateStage(access)).toMatchObject({
    step: "question",
    question: { number: 1, takesLeft: 2 },
  });
});

test("whoever answers a question again after a later one was shown, because nothing of it arrived, is seen to", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  await receive(access, segmentId);
  expect(await keepTake(access, takeId)).toEqual({ ok: true });
  await revealQuestion(access);
  await finishTake(access, takeId, nothing, unsent(segmentId));
  expect(await getCandidateStage(access)).toMatchObject({
    step: "question",
    question: { number: 1 },
  });
  const [event] = await db.event.findMany({
    where: { interviewId: interview.id, kind: "question.reopened" },
  });
  expect(event?.data).toMatchObject({ takeId, position: 0 });
});

test("a question is asked again without a word when no later one was shown", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  await receive(access, segmentId);
  await keepTake(access, takeId);
  await finishTake(access, takeId, nothing, unsent(segmentId));
  expect(await eventKinds(interview.id)).not.toContain("question.reopened");
});

test("an interview that was under way at its deadline may be submitted for half an hour", async () => {
  const { access, interview, recorderId } = await makeStarted({ questions: 1 });
  await keepTake(access, await recordTake(access, recorderId));
  await setDeadline(interview.id, longPast);
  expect(await submitInterview(access)).toMatchObject({ ok: false });
  await setDeadline(interview.id, past);
  expect(await submitInterview(access)).toMatchObject({ ok: true });
});

test("T7: what was submitted cannot be changed with the old session", async () => {
  const { access, interview, recorderId } = await makeStarted({ questions: 1 });
  const takeId = await recordTake(access, recorderId);
  const other = await begin(access, recorderId);
  const { report, stored } = arrived(other.segmentId, 1000);
  expect(await findUpload(access, other.segmentId)).not.toBeNull();
  await keepTake(access, takeId);
  await submitInterview(access);
  const second = await makeCandidateAccess(interview);
  expect(await findUpload(access, other.segmentId)).toBeNull();
  for (const late of [
    await keepTake(access, other.takeId),
    await finishTake(access, other.takeId, report, stored),
    await finishTake(access, other.takeId, nothing, unsent(other.segmentId)),
    await addSegment(access, other.takeId, {
      ...other,
      segmentId: randomUUID(),
    }),
    await revealQuestion(access),
    await passDeviceCheck(access),
    await consents(second),
    (await begin(access, recorderId)).result,
    (await begin(second, await claim(second))).result,
  ])
    expect(late).toMatchObject({ ok: false });
  expect(await read(interview.id)).toMatchObject({
    status: "COMPLETED",
    answers: [{ keptTakeId: takeId }],
  });
  expect(await row.take(other.takeId)).toMatchObject({ status: "RECORDING" });
});

test("T7: what was being recorded when the interview was cancelled stays as it was", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  await change.interview(interview.id, { status: "CANCELLED" });
  const { report, stored } = arrived(segmentId, 1000);
  expect(await finishTake(access, takeId, report, stored)).toMatchObject(
    refusal("expired"),
  );
  expect(await findUpload(access, segmentId)).toBeNull();
});

test("what was recorded before an interview expired may still arrive", async () => {
  const { access, interview, recorderId } = await makeStarted();
  const { takeId, segmentId } = await begin(access, recorderId);
  await change.interview(interview.id, { status: "EXPIRED" });
  expect(await findUpload(access, segmentId)).not.toBeNull();
  const { report, stored } = arrived(segmentId, 1000);
  expect(await finishTake(access, takeId, report, stored)).toMatchObject({
    ok: true,
    value: { bytes: 1000 },
  });
});

function read(id: string) {
  return db.interview.findUniqueOrThrow({
    where: { id },
    include: { candidate: true, answers: { orderBy: { position: "asc" } } },
  });
}

async function queued(name: string, interviewId: string): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job
    WHERE name = ${name} AND data->>'interviewId' = ${interviewId}`;
  return rows.length;
}

async function setDeadline(id: string, deadlineAt: Date): Promise<void> {
  await change.interview(id, { deadlineAt });
}
