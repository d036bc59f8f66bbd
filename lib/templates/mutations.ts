import type { AuditAction } from "@/lib/activity/audit-log";
import { audit } from "@/lib/activity/mutations";
import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { db, isUniqueViolation, type Transaction } from "@/lib/db";
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
  CreateTemplateInput,
  PublishTemplateInput,
  SaveTemplateInput,
  TemplateIdInput,
} from "@/lib/templates/schema";
import { takeSnapshot } from "@/lib/templates/snapshot";
import { publicationChecks } from "@/lib/templates/status";
import { minute } from "@/lib/time/duration";

/** Adds an empty draft to an open job. The same a second time finds the template that the first one made. */
export async function createTemplate(
  actor: Actor,
  input: CreateTemplateInput,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "template.edit")) return notAllowed;
  const { organizationId, userId } = actor;
  const { id } = input;
  try {
    return await db.$transaction(async (tx) => {
      if (!(await isOpenJob(tx, actor, input.jobId)))
        return refuse("invalid", "Choose an open job.", {
          jobId: "Choose an open job.",
        });
      await tx.template.create({
        data: { ...input, organizationId, createdById: userId },
      });
      await audit(tx, actor, "template.created", id);
      return ok({ id });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const made = await db.template.findFirst({
      where: { id, ...scope(actor) },
      select: { title: true, jobId: true, difficulty: true, focusArea: true },
    });
    if (!made) return notFound;
    const isSame =
      made.title === input.title &&
      made.jobId === input.jobId &&
      made.difficulty === input.difficulty &&
      made.focusArea === input.focusArea;
    return isSame
      ? ok({ id })
      : refuse(
          "conflict",
          `This form already created “${made.title}”. Copy what you typed and reload the page to create another template.`,
        );
  }
}

/** A person's saves of one template count as one sitting, with one line in the audit log, until a pause as long as this. */
const sittingMs = 10 * minute;

/** Writes the whole editor. Questions and criteria keep their ids; their order is that of the lists. */
export async function saveTemplate(
  actor: Actor,
  input: SaveTemplateInput,
): Promise<Result<Saved>> {
  if (!can(actor, "template.edit")) return notAllowed;
  const { organizationId, userId } = actor;
  const { id, savedAt, questions, title, ...fields } = input;
  try {
    return await db.$transaction(async (tx) => {
      const before = await tx.template.findFirst({
        where: { id, ...scope(actor) },
        select: { jobId: true, version: true, savedById: true },
      });
      if (!before) return notFound;
      const problem = await jobProblem(tx, actor, before, fields.jobId);
      if (problem) return problem;

      const { count } = await tx.template.updateMany({
        where: { id, ...scope(actor), updatedAt: savedAt },
        data: { ...fields, ...(title && { title }), savedById: userId },
      });
      if (count === 0) return savedByOther;
      await writeQuestions(tx, organizationId, id, questions);
      const saved = await refreshIsChanged(tx, actor, id);
      const pauseMs = saved.savedAt.getTime() - savedAt.getTime();
      if (before.savedById !== userId || pauseMs > sittingMs)
        await audit(tx, actor, "template.saved", id);
      return ok(saved);
    });
  } catch (error) {
    // A question's id that belongs to some other template: no editor of ours sends that.
    if (isUniqueViolation(error)) return savedByOther;
    throw error;
  }
}

/** Makes the draft, as it was last saved, the version that every later send uses. */
export async function publishTemplate(
  actor: Actor,
  { id, savedAt }: PublishTemplateInput,
): Promise<Result<Saved>> {
  if (!can(actor, "template.edit")) return notAllowed;
  const { organizationId, userId } = actor;
  return db.$transaction(async (tx) => {
    const draft = await findDraft(tx, organizationId, id);
    if (!draft) return notFound;
    if (draft.updatedAt.getTime() !== savedAt.getTime()) return savedByOther;
    if (draft.status === "ARCHIVED")
      return refuse(
        "conflict",
        "This template was archived. Restore it to publish.",
      );
    if (draft.status === "PUBLISHED" && !draft.isChanged)
      return refuse("conflict", "Nothing has changed since the last version.");
    const missing = publicationChecks({
      title: draft.title,
      job: { id: draft.jobId, status: draft.job.status },
      questions: draft.questions,
    }).find((check) => !check.isDone);
    if (missing) return refuse("invalid", missing.remedy);

    const version = draft.version + 1;
    const publishedAt = new Date();
    const { count } = await tx.template.updateMany({
      where: { id, ...scope(actor), updatedAt: savedAt },
      data: {
        status: "PUBLISHED",
        version,
        isChanged: false,
        publishedAt,
      },
    });
    if (count === 0) return savedByOther;
    await tx.templateVersion.create({
      data: {
        organizationId,
        templateId: id,
        number: version,
        snapshot: takeSnapshot(draft, version),
        publishedById: userId,
      },
    });
    await audit(tx, actor, "template.published", id);
    const { updatedAt } = await tx.template.findFirstOrThrow({
      where: { id, ...scope(actor) },
      select: { updatedAt: true },
    });
    return ok({ savedAt: updatedAt, isChanged: false, version, publishedAt });
  });
}

/** Puts a template away: nothing new is sent with it; interviews already sent go on. */
export async function archiveTemplate(
  actor: Actor,
  { id }: TemplateIdInput,
): Promise<Result> {
  if (!can(actor, "template.edit")) return notAllowed;
  return db.$transaction(async (tx) => {
    const { count } = await tx.template.updateMany({
      where: { id, ...scope(actor), status: { not: "ARCHIVED" } },
      data: { status: "ARCHIVED" },
    });
    return settled(tx, actor, "template.archived", id, count);
  });
}

/** Takes a template out of the archive, as it was: published if it ever had been, else a draft. */
export async function restoreTemplate(
  actor: Actor,
  { id }: TemplateIdInput,
): Promise<Result> {
  if (!can(actor, "template.edit")) return notAllowed;
  const archived = {
    id,
    ...scope(actor),
    status: "ARCHIVED",
  } as const;
  return db.$transaction(async (tx) => {
    const published = await tx.template.updateMany({
      where: { ...archived, version: { gt: 0 } },
      data: { status: "PUBLISHED" },
    });
    const drafts = await tx.template.updateMany({
      where: { ...archived, version: 0 },
      data: { status: "DRAFT" },
    });
    return settled(
      tx,
      actor,
      "template.restored",
      id,
      published.count + drafts.count,
    );
  });
}

/** Deletes a template that was never published: nothing was sent with it. */
export async function deleteTemplate(
  actor: Actor,
  { id }: TemplateIdInput,
): Promise<Result> {
  if (!can(actor, "template.edit")) return notAllowed;
  return db.$transaction(async (tx) => {
    const where = { id, ...scope(actor) };
    const { count } = await tx.template.deleteMany({
      where: { ...where, version: 0 },
    });
    if (count > 0) {
      await audit(tx, actor, "template.deleted", id);
      return ok();
    }
    return (await tx.template.count({ where })) > 0
      ? refuse("conflict", "This template was published. Archive it instead.")
      : notFound;
  });
}

/** Before its first publication a template may still move to another open job. */
async function jobProblem(
  tx: Transaction,
  actor: Actor,
  before: { jobId: string; version: number },
  jobId: string,
) {
  if (jobId === before.jobId) return null;
  const message =
    before.version > 0
      ? "You can’t move a published template to another job."
      : "Choose an open job.";
  if (before.version === 0 && (await isOpenJob(tx, actor, jobId))) return null;
  return refuse("invalid", message, { jobId: message });
}

/** Ends a change of one status to another. Doing it a second time changes nothing and is no mistake. */
async function settled(
  tx: Transaction,
  actor: Actor,
  action: AuditAction,
  id: string,
  count: number,
): Promise<Result> {
  if (count > 0) {
    await audit(tx, actor, action, id);
    return ok();
  }
  const isThere = await tx.template.count({ where: { id, ...scope(actor) } });
  return isThere ? ok() : notFound;
}
