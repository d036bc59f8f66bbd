import { expect, test } from "vitest";
import {
  keepTake,
  revealQuestion,
  startInterview,
  submitInterview,
} from "@/lib/answers/mutations";
import { getCandidateStage } from "@/lib/answers/queries";
import { listRecordings } from "@/lib/answers/recording-queries";
import { beginWriting, keepText, saveText } from "@/lib/answers/text/mutations";
import type { CandidateAccess } from "@/lib/auth/proof";
import { en } from "@/lib/messages/en";
import { db } from "@/tests/support/db";
import {
  begin,
  claim,
  consents,
  consentVersion,
  makeInvited,
  makeStarted,
  recordTake,
} from "../../../support/candidate-steps";
import { change } from "@/tests/support/rows";
import { atOnce } from "@/tests/support/at-once";

const second = 1000;
const refusal = (message: string) => ({ ok: false, error: { message } });

test("E2: who answers in writing starts after the consents and without a device check, and nobody else does", async () => {
  const { access, interview } = await makeInvited({ questions: 1 });
  await grant(interview.id);
  expect(await startInterview(access)).toMatchObject(refusal("noConsent"));
  await consents(access, true, consentVersion(en, "writing"));
  expect(await getCandidateStage(access)).toMatchObject({ step: "ready" });
  expect(await startInterview(access)).toMatchObject({ ok: true });
  expect(await getCandidateStage(access)).toMatchObject({
    step: "question",
    question: { writing: { startedAt: null, text: "", version: 0 } },
  });

  const other = await makeInvited();
  await consents(other.access);
  expect(await startInterview(other.access)).toMatchObject(
    refusal("checkFirst"),
  );
});

test("an answer is written, kept, and handed in with the others", async () => {
  const { access, interview, recorderId } = await makeWriting({ questions: 2 });
  const saved = await save(access, recorderId, 1, "I did it. Twice.");
  expect(saved).toMatchObject({
    ok: true,
    value: { version: 1, words: 4, isThis: true },
  });
  expect(await submitInterview(access)).toMatchObject(refusal("notAllSaved"));
  expect(await keep(access, 1)).toMatchObject({ ok: true });
  expect(await getCandidateStage(access)).toMatchObject({
    step: "between",
    answers: [{ number: 1, take: null, text: { words: 4 } }],
  });
  await revealQuestion(access);
  // The second one is spoken.
  await keepTake(access, await recordTake(access, recorderId));
  expect(await getCandidateStage(access)).toMatchObject({ step: "checklist" });
  expect(await submitInterview(access)).toMatchObject({ ok: true });
  const kinds = await db.event.findMany({
    where: {
      interviewId: interview.id,
      kind: { in: ["writing.started", "text.kept"] },
    },
    orderBy: { id: "asc" },
  });
  expect(kinds).toMatchObject([
    { kind: "writing.started", data: { position: 0 } },
    { kind: "text.kept", data: { position: 0, words: 4 } },
  ]);
});

test("writing has to be granted", async () => {
  const { access, recorderId } = await makeStarted();
  expect(await write(access, recorderId)).toMatchObject(refusal("notGranted"));
  expect(await save(access, recorderId, 1, "I did")).toMatchObject(
    refusal("noSuchQuestion"),
  );
  expect(await keep(access, 0)).toMatchObject(refusal("noSuchQuestion"));
});

test("another interview's answer is not found", async () => {
  const mine = await makeWriting();
  const theirs = await makeWriting();
  const { id: answerId } = await answerOf(theirs.access);
  const { recorderId } = mine;
  for (const result of [
    await beginWriting(mine.access, { answerId, recorderId }),
    await saveText(mine.access, {
      ...{ answerId, recorderId, version: 1, text: "Not yours" },
      writtenAt: new Date().toISOString(),
    }),
    await keepText(mine.access, { answerId, version: 0 }),
  ])
    expect(result).toMatchObject(refusal("noSuchQuestion"));
  expect(await answerOf(theirs.access)).toMatchObject({
    typedText: null,
    keptAt: null,
  });
});

test("begun twice or five times at once, the clock runs from the first time", async () => {
  const { access, recorderId } = await makeWriting();
  const { typedStartedAt } = await answerOf(access);
  await atOnce(5, () => write(access, recorderId));
  expect((await answerOf(access)).typedStartedAt).toEqual(typedStartedAt);
  expect(await db.event.count({ where: started(access) })).toBe(1);
});

test("of states that arrive in any order, or twice at once, the newest stays", async () => {
  const { access, recorderId } = await makeWriting();
  const states = ["I", "I did", "I did it"];
  await Promise.all(
    [3, 1, 2, 3, 2].map((version) =>
      save(access, recorderId, version, states[version - 1]!),
    ),
  );
  expect(await answerOf(access)).toMatchObject({
    typedText: "I did it",
    typedVersion: 3,
  });
  expect(await save(access, recorderId, 2, "I did")).toMatchObject({
    value: { version: 3, isThis: false },
  });
  expect(await save(access, recorderId, 3, "I did it")).toMatchObject({
    value: { version: 3, isThis: true },
  });
  expect(await save(access, recorderId, 3, "Another")).toMatchObject({
    value: { version: 3, isThis: false },
  });
});

test("kept five times at once it is kept once, and then takes no more", async () => {
  const { access, recorderId } = await makeWriting();
  await save(access, recorderId, 1, "I did it");
  const results = await atOnce(5, () => keep(access, 1));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(
    await db.event.count({
      where: { interviewId: access.interviewId, kind: "text.kept" },
    }),
  ).toBe(1);
  expect(await save(access, recorderId, 2, "More")).toMatchObject(
    refusal("answeredAlready"),
  );
  expect(await write(access, recorderId)).toMatchObject(
    refusal("answeredAlready"),
  );
});

test("nobody keeps a text that has not arrived, nor one that they have not read", async () => {
  const { access, recorderId } = await makeWriting();
  await save(access, recorderId, 2, "I did it");
  expect(await keep(access, 3)).toMatchObject(refusal("notArrived"));
  expect(await keep(access, 1)).toMatchObject(refusal("takenOver"));
  expect(await keep(access, 2)).toMatchObject({ ok: true });
});

test("R9: the window that claimed last writes, the older one is told", async () => {
  const { access, recorderId } = await makeWriting();
  await save(access, recorderId, 1, "Here");
  const newer = await claim(access);
  expect(await save(access, recorderId, 2, "Here too")).toMatchObject(
    refusal("takenOver"),
  );
  expect(await write(access, recorderId)).toMatchObject(refusal("takenOver"));
  expect(await save(access, newer, 2, "There")).toMatchObject({ ok: true });
});

test("after the time by the server's clock nothing that was typed later is taken", async () => {
  const { access, recorderId } = await makeWriting();
  await save(access, recorderId, 1, "In time");
  await startedAgo(access, 140 * second);
  const late = await save(access, recorderId, 2, "In time, and later");
  expect(late).toMatchObject(refusal("answerTimeOver"));
  // A browser whose clock is ahead cannot have typed in the future.
  const { access: other, recorderId: window } = await makeWriting();
  const ahead = await save(other, window, 1, "Now", 3600 * second);
  expect(ahead).toMatchObject({ ok: true });
  expect(await answerOf(access)).toMatchObject({ typedText: "In time" });
  expect(await keep(access, 1)).toMatchObject({ ok: true });
});

test("what was typed in time may arrive later, and the recruiter sees how late", async () => {
  const { access, actor, recorderId, interview } = await makeWriting();
  await startedAgo(access, 200 * second);
  const saved = await save(access, recorderId, 1, "In time", -100 * second);
  expect(saved).toMatchObject({ ok: true });
  await keep(access, 1);
  await submitInterview(access);
  const [recording] = await listRecordings(actor, interview.id);
  expect(recording).toMatchObject({
    take: null,
    written: { text: "In time", words: 2, lateSeconds: 65 },
  });
});

test("×2 holds for writing too", async () => {
  const { access, recorderId, interview } = await makeWriting();
  await startedAgo(access, 200 * second);
  await grant(interview.id, { timeFactor: 2 });
  expect(await save(access, recorderId, 1, "In time")).toMatchObject({
    ok: true,
  });
});

test("after the deadline no writing begins, what was begun is finished, and later nothing is", async () => {
  const { access, recorderId, interview } = await makeWriting();
  await deadlineAgo(interview.id, 60 * second);
  expect(await save(access, recorderId, 1, "I did it")).toMatchObject({
    ok: true,
  });
  await deadlineAgo(interview.id, 31 * 60 * second);
  expect(await keep(access, 1)).toMatchObject(refusal("tooLate"));

  const other = await makeGranted();
  await deadlineAgo(other.interview.id, 60 * second);
  expect(await write(other.access, other.recorderId)).toMatchObject(
    refusal("tooLate"),
  );
});

test("T7: after submission nothing is begun, saved or kept", async () => {
  const { access, recorderId } = await makeWriting();
  await save(access, recorderId, 1, "I did it");
  await keep(access, 1);
  await submitInterview(access);
  const before = await answerOf(access);
  expect(await write(access, recorderId)).toMatchObject(refusal("over"));
  expect(await save(access, recorderId, 2, "More")).toMatchObject(
    refusal("over"),
  );
  expect(await keep(access, 1)).toMatchObject(refusal("over"));
  expect(await answerOf(access)).toEqual(before);
});

test("an answer that is being written is not recorded as well", async () => {
  const { access, recorderId } = await makeWriting();
  const { result } = await begin(access, recorderId);
  expect(result).toMatchObject(refusal("writingBegun"));
});

test("an empty text can be kept, and leaves the question unanswered", async () => {
  const { access, actor, interview } = await makeWriting();
  expect(await keep(access, 0)).toMatchObject({ ok: true });
  expect(await submitInterview(access)).toMatchObject({ ok: true });
  expect(await listRecordings(actor, interview.id)).toMatchObject([
    { written: { text: "", words: 0, lateSeconds: 0 } },
  ]);
});

/** A started interview whose candidate may answer in writing. */
async function makeGranted({ questions = 1 } = {}) {
  const started = await makeStarted({ questions });
  await grant(started.interview.id);
  return started;
}

/** The same, with the first question being written. */
async function makeWriting(options = {}) {
  const granted = await makeGranted(options);
  await write(granted.access, granted.recorderId);
  return granted;
}

function grant(id: string, more: { timeFactor?: number } = {}) {
  const accommodations = { isInWriting: true, ...more };
  return change.interview(id, { accommodations });
}

function answerOf({ interviewId }: CandidateAccess) {
  return db.answer.findFirstOrThrow({
    where: { interviewId },
    orderBy: { position: "desc" },
  });
}

async function write(access: CandidateAccess, recorderId: string) {
  const { id: answerId } = await answerOf(access);
  return beginWriting(access, { answerId, recorderId });
}

async function save(
  access: CandidateAccess,
  recorderId: string,
  version: number,
  text: string,
  typedMs = 0,
) {
  const { id: answerId } = await answerOf(access);
  const writtenAt = new Date(Date.now() + typedMs).toISOString();
  const input = { answerId, recorderId, version, text, writtenAt };
  return saveText(access, input);
}

async function keep(access: CandidateAccess, version: number) {
  const { id: answerId } = await answerOf(access);
  return keepText(access, { answerId, version });
}

async function startedAgo(access: CandidateAccess, ms: number) {
  const { id } = await answerOf(access);
  const typedStartedAt = new Date(Date.now() - ms);
  await change.answer(id, { typedStartedAt });
}

function deadlineAgo(id: string, ms: number) {
  const deadlineAt = new Date(Date.now() - ms);
  return change.interview(id, { deadlineAt });
}

function started({ interviewId }: CandidateAccess) {
  return { interviewId, kind: "writing.started" };
}
