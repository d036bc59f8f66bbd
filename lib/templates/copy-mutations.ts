import { randomUUID } from "node:crypto";
import { audit } from "@/lib/activity/mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { db, isUniqueViolation } from "@/lib/db";
import { ok, refuse, type Result } from "@/lib/result";
import {
  isOpenJob,
  notFound,
  refreshIsChanged,
  savedByOther,
  writeQuestions,
  type Saved,
} from "@/lib/templates/draft-mutations";
import { findDraft } from "@/lib/templates/draft-queries";
import type {
  DuplicateTemplateInput,
  RestoreVersionInput,
} from "@/lib/templates/schema";
import { readTemplateSnapshot } from "@/lib/templates/snapshot";
import { titleOfCopy } from "@/lib/templates/status";

/** Copies a draft, as it was last saved, to an open job; its versions stay behind. The same id a second time finds the first copy. */
export async function duplicateTemplate(
  actor: Actor,
  { id, sourceId, jobId }: DuplicateTemplateInput,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "template.edit")) return notAllowed;
  const { organizationId, userId } = actor;
  try {
    return await db.$transaction(async (tx) => {
      const source = await findDraft(tx, organizationId, sourceId);
      if (!source) return notFound;
      if (!(await isOpenJob(tx, actor, jobId)))
        return refuse("invalid", "Choose an open job.", {
          jobId: "Choose an open job.",
        });
      const { difficulty, focusArea, instructions } = source;
      await tx.template.create({
        data: {
          id,
          organizationId,
          jobId,
          createdById: userId,
          title: titleOfCopy(source.title),
          difficulty,
          focusArea,
          instructions,
        },
      });
      await writeQuestions(
        tx,
        organizationId,
        id,
        source.questions.map((question) => ({
          ...question,
          id: randomUUID(),
          criteria: question.criteria.map((criterion) => ({
            ...criterion,
            id: randomUUID(),
          })),
        })),
      );
      await audit(tx, actor, "template.duplicated", id);
      return ok({ id });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const mine = await db.template.count({ where: { id, ...scope(actor) } });
    return mine > 0 ? ok({ id }) : notFound;
  }
}

/** Makes a published version the draft again. Nothing is published by this, and no version is lost. */
export async function restoreVersion(
  actor: Actor,
  { id, number, savedAt }: RestoreVersionInput,
): Promise<Result<Saved>> {
  if (!can(actor, "template.edit")) return notAllowed;
  const { organizationId } = actor;
  return db.$transaction(async (tx) => {
    const version = await tx.templateVersion.findFirst({
      where: { templateId: id, number, ...scope(actor) },
      select: { snapshot: true },
    });
    if (!version) return notFound;
    const { questions, title, difficulty, focusArea, instructions } =
      readTemplateSnapshot(version.snapshot);
    const { count } = await tx.template.updateMany({
      where: {
        id,
        ...scope(actor),
        updatedAt: savedAt,
        status: { not: "ARCHIVED" },
      },
      data: {
        ...{ title, difficulty, focusArea, instructions },
        savedById: actor.userId,
      },
    });
    if (count === 0) return savedByOther;
    await writeQuestions(tx, organizationId, id, questions);
    const saved = await refreshIsChanged(tx, actor, id);
    await audit(tx, actor, "template.version_restored", id);
    return ok(saved);
  });
}
