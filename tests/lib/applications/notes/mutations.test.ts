import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listActivity } from "@/lib/activity/queries";
import { noteLimit } from "@/lib/applications/notes/limits";
import {
  addNote,
  deleteNote,
  editNote,
} from "@/lib/applications/notes/mutations";
import { countNotes, listNotes } from "@/lib/applications/notes/queries";
import { addNoteInput } from "@/lib/applications/notes/schema";
import { mintActor } from "@/lib/auth/mint";
import type { Actor } from "@/lib/auth/proof";
import { db } from "@/tests/support/db";
import { makeActor, makeInterview } from "../../../support/make";
import { refusal } from "@/tests/support/refusal";
import { atOnce } from "@/tests/support/at-once";

test("a reviewer's note is kept to the letter, with its author, on the application and the candidate", async () => {
  const { actor, applicationId, candidateId } = await setting("REVIEWER");
  const text = "Strong on SQL.\n\n  • ask about scale";
  await add(actor, applicationId, text);
  for (const about of [{ applicationId }, { candidateId }])
    expect(await listNotes(actor, about)).toMatchObject([
      {
        text,
        by: expect.stringContaining("User"),
        isOwn: true,
        editedAt: null,
      },
    ]);
  expect(await countNotes(actor, applicationId)).toBe(1);
  expect(await listActivity(actor, [], applicationId)).toMatchObject([
    { kind: "note.added" },
  ]);
});

test("a note may have 4,000 characters and not one more, and not none", () => {
  const input = { noteId: randomUUID(), applicationId: randomUUID() };
  const parse = (text: string) => addNoteInput.safeParse({ ...input, text });
  expect(parse("x".repeat(noteLimit)).success).toBe(true);
  expect(parse("x".repeat(noteLimit + 1)).success).toBe(false);
  expect(parse(" \n ").success).toBe(false);
});

test("pressing Add ten times at once adds one note", async () => {
  const { actor, applicationId } = await setting();
  const noteId = randomUUID();
  const results = await atOnce(10, () =>
    addNote(actor, { noteId, applicationId, text: "Once" }),
  );
  expect(results).toEqual(Array(10).fill({ ok: true }));
  expect(await countNotes(actor, applicationId)).toBe(1);
  expect(await listActivity(actor, [], applicationId)).toHaveLength(1);
});

test("a note whose answer was lost and that was reworded keeps the new words, and no other note's", async () => {
  const { actor, applicationId } = await setting();
  const noteId = randomUUID();
  await addNote(actor, { noteId, applicationId, text: "First" });
  await addNote(actor, { noteId, applicationId, text: "Second" });
  expect(await listNotes(actor, { applicationId })).toMatchObject([
    { text: "Second" },
  ]);
  const other = await setting();
  expect(
    await addNote(other.actor, {
      noteId,
      applicationId: other.applicationId,
      text: "Third",
    }),
  ).toMatchObject(refusal("not_found"));
  expect(await listNotes(actor, { applicationId })).toMatchObject([
    { text: "Second" },
  ]);
});

test("the author edits and deletes their note; doing it again changes nothing more", async () => {
  const { actor, applicationId } = await setting();
  const noteId = await add(actor, applicationId);
  const edit = () => editNote(actor, { noteId, text: "Better" });
  expect(await Promise.all([edit(), edit()])).toEqual([
    { ok: true },
    { ok: true },
  ]);
  expect(await listNotes(actor, { applicationId })).toMatchObject([
    { text: "Better", editedAt: expect.any(Date) },
  ]);
  const results = await Promise.all([
    deleteNote(actor, { noteId }),
    deleteNote(actor, { noteId }),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await countNotes(actor, applicationId)).toBe(0);
  expect(await edit()).toMatchObject(refusal("not_found"));
  const audit = await db.auditEntry.findMany({
    where: { subjectId: noteId },
    orderBy: { id: "asc" },
  });
  expect(audit.at(-1)).toMatchObject({ action: "note.deleted" });
});

test("nobody changes a colleague's note, whatever their role", async () => {
  const { actor, applicationId } = await setting("REVIEWER");
  const noteId = await add(actor, applicationId, "Mine");
  const { id: userId } = await db.user.create({
    data: { name: "Owner", email: `${randomUUID()}@example.com` },
  });
  const owner = mintActor({ ...actor, userId, role: "OWNER" });
  for (const result of [
    await editNote(owner, { noteId, text: "Yours" }),
    await deleteNote(owner, { noteId }),
  ])
    expect(result).toMatchObject(refusal("not_found"));
  expect(await listNotes(owner, { applicationId })).toMatchObject([
    { text: "Mine", isOwn: false },
  ]);
});

test("another organization neither reads, writes, edits nor deletes", async () => {
  const { actor, applicationId } = await setting();
  const noteId = await add(actor, applicationId, "Ours");
  const stranger = await makeActor();
  for (const result of [
    await addNote(stranger, {
      noteId: randomUUID(),
      applicationId,
      text: "Hello",
    }),
    await editNote(stranger, { noteId, text: "Hello" }),
    await deleteNote(stranger, { noteId }),
  ])
    expect(result).toMatchObject(refusal("not_found"));
  expect(await listNotes(stranger, { applicationId })).toEqual([]);
  expect(await listNotes(actor, { applicationId })).toMatchObject([
    { text: "Ours" },
  ]);
});

async function setting(role: Actor["role"] = "RECRUITER") {
  const actor = await makeActor(role);
  const { applicationId, candidateId } = await makeInterview(actor);
  return { actor, applicationId, candidateId };
}

async function add(actor: Actor, applicationId: string, text = "Good") {
  const noteId = randomUUID();
  expect(await addNote(actor, { noteId, applicationId, text })).toEqual({
    ok: true,
  });
  return noteId;
}
