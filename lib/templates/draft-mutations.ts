import { scope, type Actor } from "@/lib/auth/proof";
import type { Transaction } from "@/lib/db";
import { refuse } from "@/lib/result";
import { findDraft } from "@/lib/templates/draft-queries";
import type { SaveTemplateInput } from "@/lib/templates/schema";
import {
  isSameContent,
  readTemplateSnapshot,
  takeSnapshot,
} from "@/lib/templates/snapshot";

/** The steps that all writers of a draft share, each inside the caller's transaction. */
export const notFound = refuse("not_found", "This template no longer exists.");
export const savedByOther = refuse(
  "conflict",
  "Someone else just changed this template. Your changes weren’t saved.",
);

/** What the editor has to know after a save. */
export type Saved = {
  savedAt: Date;
  /** Whether it differs from what is published. */
  isChanged: boolean;
  /** What is published; 0 before anything is. */
  version: number;
  publishedAt: Date | null;
};

export async function isOpenJob(
  tx: Transaction,
  actor: Actor,
  jobId: string,
): Promise<boolean> {
  const count = await tx.job.count({
    where: { id: jobId, ...scope(actor), status: "OPEN" },
  });
  return count > 0;
}

/** Rewritten whole: a handful of rows, whose ids the editor keeps. */
export async function writeQuestions(
  tx: Transaction,
  organizationId: string,
  templateId: string,
  questions: SaveTemplateInput["questions"],
): Promise<void> {
  await tx.question.deleteMany({ where: { templateId, organizationId } });
  await tx.question.createMany({
    data: questions.map(({ criteria: _, ...question }, position) => ({
      ...question,
      position,
      templateId,
      organizationId,
    })),
  });
  await tx.criterion.createMany({
    data: questions.flatMap((question) =>
      question.criteria.map((criterion, position) => ({
        ...criterion,
        position,
        questionId: question.id,
        organizationId,
      })),
    ),
  });
}

/** Whether the saved draft differs from what is published now: undoing an edit is no change. */
export async function refreshIsChanged(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<Saved> {
  const { organizationId } = actor;
  const draft = await findDraft(tx, organizationId, id);
  if (!draft) throw new Error("A template vanished while it was being saved.");
  const [latest] = draft.versions;
  const isChanged =
    !latest ||
    !isSameContent(
      takeSnapshot(draft, draft.version),
      readTemplateSnapshot(latest.snapshot),
    );
  await tx.template.updateMany({
    where: { id, ...scope(actor) },
    data: { isChanged, updatedAt: draft.updatedAt },
  });
  const { updatedAt: savedAt, version, publishedAt } = draft;
  return { savedAt, isChanged, version, publishedAt };
}
