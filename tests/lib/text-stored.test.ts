import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { editCandidate } from "@/lib/acts/address-mutations";
import { copyLinksInput } from "@/lib/acts/batches/schema";
import { selectRecipients } from "@/lib/acts/batches/selection-queries";
import { beginWriting, saveText } from "@/lib/answers/text/mutations";
import { textInput } from "@/lib/answers/text/schema";
import { addNote } from "@/lib/applications/notes/mutations";
import { addNoteInput } from "@/lib/applications/notes/schema";
import { findUserByPassword } from "@/lib/auth/sign-in";
import { candidateList } from "@/lib/candidates/list";
import { listCandidates } from "@/lib/candidates/queries";
import { editCandidateInput } from "@/lib/candidates/schema";
import { createJob } from "@/lib/jobs/mutations";
import { createJobInput } from "@/lib/jobs/schema";
import { readListAddress } from "@/lib/lists/list-url";
import { readFailure } from "@/lib/mail/failure";
import { findQuestions } from "@/lib/templates/bank/queries";
import { findQuestionsInput } from "@/lib/templates/bank/schema";
import { db } from "@/tests/support/db";
import { makeStarted } from "../support/candidate-steps";
import { makeActor, makeCandidate, makeInterview } from "../support/make";
import { valueOf } from "../support/value";
import { change, row } from "@/tests/support/rows";

// Each of these was an exception of the database's before.
const nasty = "A\0nna\ud800 \u202eB\uffff";
const clean = "Anna B";

test("M1.7 a written answer with a NUL in it is saved once, and sent again it is the same", async () => {
  const { access, recorderId } = await makeStarted({ questions: 1 });
  await change.interview(access.interviewId, {
    accommodations: { isInWriting: true },
  });
  const { id: answerId } = await db.answer.findFirstOrThrow({
    where: { interviewId: access.interviewId },
  });
  await beginWriting(access, { answerId, recorderId });
  const input = textInput.parse({
    ...{ answerId, recorderId, version: 1, text: nasty },
    writtenAt: new Date().toISOString(),
  });
  for (let time = 0; time < 2; time++)
    expect(await saveText(access, input)).toMatchObject({
      ok: true,
      value: { version: 1, words: 2, isThis: true },
    });
  expect(await row.answer(answerId)).toMatchObject({ typedText: clean });
});

test("M1.7 a note and a job with control characters in them are stored without", async () => {
  const actor = await makeActor();
  const { applicationId } = await makeInterview(actor);
  const note = addNoteInput.parse({
    ...{ noteId: randomUUID(), applicationId, text: nasty },
  });
  expect(await addNote(actor, note)).toMatchObject({ ok: true });
  const id = randomUUID();
  const job = createJobInput.parse({
    ...{ id, title: nasty, location: "\u2066", description: nasty },
  });
  expect(await createJob(actor, job)).toMatchObject({ ok: true });
  expect(
    await db.note.findUniqueOrThrow({ where: { id: note.noteId } }),
  ).toMatchObject({ text: clean });
  expect(await row.job(id)).toMatchObject({
    ...{ title: clean, location: "", description: clean },
  });
});

test("M1.7 a name that was stored before names were cleaned can still be corrected", async () => {
  const actor = await makeActor();
  const { id, email } = await makeCandidate(actor, {
    name: "Jose\u0301\u202e",
  });
  const input = editCandidateInput.parse({
    ...{ candidateId: id, name: "José Pérez", email },
    from: { name: "Jose\u0301\u202e", email },
  });
  expect(await editCandidate(actor, input)).toMatchObject({ ok: true });
});

test("M1.7 a search with a NUL in it finds what it would find without", async () => {
  const actor = await makeActor();
  await makeCandidate(actor, { name: "Anna Berg" });
  const { asked } = readListAddress(candidateList, { q: nasty });
  expect(asked.q).toBe(clean);
  expect((await listCandidates(actor, asked)).rows).toHaveLength(1);
  const { selection } = copyLinksInput.parse({
    selection: { filter: { q: nasty } },
  });
  expect(await selectRecipients(actor, selection)).toHaveLength(1);
  const { organizationId, userId: createdById } = actor;
  await db.bankQuestion.create({
    data: { organizationId, createdById, text: clean, competency: clean },
  });
  const query = findQuestionsInput.parse({
    ...{ source: "bank", query: nasty, competency: nasty },
    templateId: randomUUID(),
  });
  expect(valueOf(await findQuestions(actor, query))).toMatchObject({
    questions: [{ text: clean }],
  });
});

test("M1.7 signing in with a NUL in the address is a wrong address", async () => {
  expect(await findUserByPassword(`${nasty}@x`, "pass", null)).toBeNull();
});

test("M1.7 a mail server's words are cleaned and never cut through a character", () => {
  const response = `451 ${nasty}\r\n ${"😀".repeat(200)}`;
  const { reason } = readFailure({ response }, "mail.example");
  expect(reason).toMatch(/^451 Anna B 😀/);
  expect(reason.isWellFormed()).toBe(true);
});
