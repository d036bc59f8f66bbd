import { audit, recordEvent } from "@/lib/activity/mutations";
import type {
  AddNoteInput,
  EditNoteInput,
  NoteInput,
} from "@/lib/applications/notes/schema";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import { ok, refuse, type Result } from "@/lib/result";

/**
 * Everybody of the organization may write notes, reviewers included: they are for colleagues only. The same note again, as
 * after an answer that was lost, keeps its words of then.
 */
export async function addNote(
  actor: Actor,
  { noteId, applicationId, text }: AddNoteInput,
  now = new Date(),
): Promise<Result> {
  if (!can(actor, "note.write")) return notAllowed;
  const { organizationId, userId } = actor;
  return db.$transaction(async (tx) => {
    const application = await tx.application.findFirst({
      where: { id: applicationId, ...scope(actor) },
      select: { candidateId: true },
    });
    if (!application)
      return refuse("not_found", "This application no longer exists.");
    const { count } = await tx.note.createMany({
      data: {
        id: noteId,
        organizationId,
        applicationId,
        authorId: userId,
        text,
      },
      skipDuplicates: true,
    });
    if (count === 0) return rewrite(tx, actor, { noteId, text }, now);
    const { candidateId } = application;
    await record(tx, actor, "added", { noteId, applicationId, candidateId });
    return ok();
  });
}

/** Only one's own; two edits at once leave the later one. */
export async function editNote(
  actor: Actor,
  { noteId, text }: EditNoteInput,
  now = new Date(),
): Promise<Result> {
  if (!can(actor, "note.write")) return notAllowed;
  return db.$transaction((tx) => rewrite(tx, actor, { noteId, text }, now));
}

/** Only one's own. */
export async function deleteNote(
  actor: Actor,
  { noteId }: NoteInput,
): Promise<Result> {
  if (!can(actor, "note.write")) return notAllowed;
  return db.$transaction(async (tx) => {
    const note = await findOwn(tx, actor, noteId);
    const { count } = await tx.note.deleteMany({ where: own(actor, noteId) });
    if (!note || count === 0) return gone;
    await record(tx, actor, "deleted", note);
    return ok();
  });
}

async function rewrite(
  tx: Transaction,
  actor: Actor,
  { noteId, text }: EditNoteInput,
  now: Date,
): Promise<Result> {
  const note = await findOwn(tx, actor, noteId);
  if (!note) return gone;
  if (note.text === text) return ok();
  const { count } = await tx.note.updateMany({
    where: own(actor, noteId),
    data: { text, editedAt: now },
  });
  if (count === 0) return gone;
  await record(tx, actor, "edited", note);
  return ok();
}

const gone = refuse("not_found", "This note was deleted or isn’t yours.");

function own(actor: Actor, noteId: string) {
  return { id: noteId, ...scope(actor), authorId: actor.userId };
}

async function findOwn(tx: Transaction, actor: Actor, noteId: string) {
  const note = await tx.note.findFirst({
    where: own(actor, noteId),
    select: {
      text: true,
      applicationId: true,
      application: { select: { candidateId: true } },
    },
  });
  return (
    note && {
      noteId,
      text: note.text,
      applicationId: note.applicationId,
      candidateId: note.application.candidateId,
    }
  );
}

async function record(
  tx: Transaction,
  actor: Actor,
  what: "added" | "edited" | "deleted",
  note: { noteId: string; applicationId: string; candidateId: string },
): Promise<void> {
  const { organizationId } = actor;
  const { noteId, applicationId, candidateId } = note;
  await recordEvent(tx, actor, {
    kind: `note.${what}`,
    organizationId,
    candidateId,
    applicationId,
    data: { noteId },
  });
  await audit(tx, actor, `note.${what}`, noteId);
}
