import { getUserNames } from "@/lib/activity/queries";
import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";

/** What colleagues wrote about one application, or about all of a candidate's, the latest first. */
export async function listNotes(
  actor: Actor,
  about: { applicationId: string } | { candidateId: string },
  limit = 200,
) {
  const { userId } = actor;
  const notes = await db.note.findMany({
    where: {
      ...scope(actor),
      ...("candidateId" in about
        ? { application: { candidateId: about.candidateId } }
        : about),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      text: true,
      authorId: true,
      createdAt: true,
      editedAt: true,
      application: { select: { id: true, job: { select: { title: true } } } },
    },
  });
  const nameOf = await getUserNames(
    actor,
    notes.map(({ authorId }) => authorId),
  );
  return notes.map(({ authorId, ...note }) => ({
    ...note,
    by: nameOf(authorId),
    isOwn: authorId === userId,
  }));
}

export type NoteLine = Awaited<ReturnType<typeof listNotes>>[number];

export function countNotes(
  actor: Actor,
  applicationId: string,
): Promise<number> {
  return db.note.count({ where: { ...scope(actor), applicationId } });
}
