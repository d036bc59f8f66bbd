import { expect, test } from "vitest";
import { requestChange } from "@/lib/answers/changes/mutations";
import { keepTake, submitInterview } from "@/lib/answers/mutations";
import { askToWithdraw } from "@/lib/answers/withdrawals/mutations";
import { readAccommodations } from "@/lib/interviews/accommodations-schema";
import { recordingName } from "@/lib/portal/personal-data/names";
import {
  getDownloads,
  getPersonalData,
} from "@/lib/portal/personal-data/queries";
import { db } from "@/tests/support/db";
import { makeStarted, recordTake } from "../../../support/candidate-steps";
import { change, row } from "@/tests/support/rows";

test("the file holds what is stored about the candidate: person, consents with their words, answers, requests, mails", async () => {
  const { access, interview, recorderId } = await makeStarted({ questions: 1 });
  const takeId = await recordTake(access, recorderId);
  await keepTake(access, takeId);
  await db.transcript.create({
    data: {
      organizationId: interview.organizationId,
      takeId,
      effectKey: takeId,
      segments: [{ id: "s1", start: 0, end: 2, text: "I said this." }],
      model: "whisper",
      latencyMs: 1,
    },
  });
  await requestChange(access, {
    publicId: access.publicId,
    wishes: readAccommodations({ timeFactor: 2 }),
    text: "More time, please",
  });
  await askToWithdraw(access);
  const candidate = await row.candidate(interview.candidateId);
  const data = await getPersonalData(access);
  expect(data).toMatchObject({
    you: { name: candidate.name, email: candidate.email },
    company: "Company",
    interview: {
      job: interview.snapshot.jobTitle,
      status: "IN_PROGRESS",
      startedAt: expect.any(Date),
      withdrawAskedAt: expect.any(Date),
    },
    consents: [
      { isGiven: true, text: expect.stringContaining("Company") },
      { isGiven: true, textVersion: expect.any(String), at: expect.any(Date) },
    ],
    answers: [
      {
        number: 1,
        question: interview.snapshot.questions[0]!.text,
        shownAt: expect.any(Date),
        recordings: [
          {
            isKept: true,
            bytes: 1000,
            transcript: { words: [{ start: 0, end: 2, text: "I said this." }] },
          },
        ],
      },
    ],
    requests: [{ text: "More time, please", asked: ["doubleTime"] }],
    mails: [{ kind: "WITHDRAWAL", toEmail: candidate.email }],
    visits: [{ endedAt: null }],
  });
  expect(data.activity.map(({ kind }) => kind)).toContain("take.kept");
  expect(() => JSON.stringify(data)).not.toThrow();
});

test("T7: the file shows no question that was not shown, no rubric, no score and no word of the AI's", async () => {
  const { access, interview, recorderId } = await makeStarted({ questions: 2 });
  const takeId = await recordTake(access, recorderId);
  const answer = await db.answer.findFirstOrThrow({
    where: { interviewId: interview.id },
  });
  await db.evaluation.create({
    data: {
      organizationId: interview.organizationId,
      interviewId: interview.id,
      answerId: answer.id,
      takeId,
      effectKey: takeId,
      run: 1,
      outcome: "SCORED",
      levels: [
        {
          criterionId: interview.snapshot.questions[0]!.criteria[0]!.id,
          level: 2,
          reason: "Rambles a little.",
          evidence: [],
        },
      ],
      summary: "Average.",
      promptVersion: "answer-1",
      promptHash: "1",
      modelAsked: "judge",
      modelReturned: "judge-1",
      rawOutput: "Rambles a little.",
    },
  });
  const data = await getPersonalData(access);
  expect(data.evaluation.readings).toMatchObject([
    { modelReturned: "judge-1", promptVersion: "answer-1" },
  ]);
  const text = JSON.stringify(data);
  expect(text).not.toContain(interview.snapshot.questions[1]!.text);
  for (const words of [
    "Clear from start to end",
    "Rambles",
    "Average",
    "level",
  ])
    expect(text).not.toContain(words);
});

test("whoever answers in writing is not told of recordings that nobody expects", async () => {
  const { access, interview } = await makeStarted({ questions: 1 });
  expect(await getDownloads(access)).toMatchObject({ isInWriting: false });
  await change.interview(interview.id, {
    accommodations: { isInWriting: true },
  });
  expect(await getDownloads(access)).toMatchObject({ isInWriting: true });
});

test("the recordings to save are one's own, each with a name", async () => {
  const { access, recorderId } = await makeStarted({ questions: 1 });
  const other = await makeStarted();
  await recordTake(other.access, other.recorderId);
  const takeId = await recordTake(access, recorderId);
  expect((await getDownloads(access)).recordings).toMatchObject([
    { answer: 1, take: 1, isKept: false, parts: [] },
  ]);
  await keepTake(access, takeId);
  await submitInterview(access);
  const part = { key: "a/b", mimeType: "video/mp4", bytes: 9, durationMs: 1 };
  await change.take(takeId, { status: "READY", parts: [part, part] });
  expect((await getDownloads(access)).recordings).toMatchObject([
    {
      isKept: true,
      parts: [
        { takeId, part: 0, bytes: 9, name: "answer-1-take-1.mp4" },
        { takeId, part: 1, bytes: 9, name: "answer-1-take-1-part-2.mp4" },
      ],
    },
  ]);
});

test("a recording without a picture is saved as what it is", () => {
  const name = { answer: 3, take: 2, part: 0 };
  expect(recordingName(name, "audio/webm")).toBe("answer-3-take-2.webm");
});
