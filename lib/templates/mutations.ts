import { recordAudit } from "@/lib/activity/mutations";
import { hasRole, type Actor } from "@/lib/auth/proof";
import { notAllowed } from "@/lib/auth/roles";
import { db, isUniqueViolation, type Transaction } from "@/lib/db";
import { findDraft } from "@/lib/templates/draft-queries";
import type {
  CreateTemplateInput,
  PublishTemplateInput,
  SaveTemplateInput,
  TemplateIdInput,
} from "@/lib/templates/schema";
import {
  isSameContent,
  readTemplateSnapshot,
  takeSnapshot,
} from "@/lib/templates/snapshot";
import { publicationChecks } from "@/lib/templates/status";
import { ok, refuse, type Result } from "@/lib/result";

const notFound = refuse("not_found", "This template does not exist any more.");
const savedByOther = refuse(
  "conflict",
  "Somebody else has saved this template since you opened it. Nothing of yours was saved.",
);

/** What the editor has to know after a save. */
type Saved = { savedAt: Date; isChanged: boolean };

/** Adds an empty draft to an open job. The same id a second time finds the template that the first one made. */
export async function createTemplate(
  actor: Actor,
  input: CreateTemplateInput,
): Promise<Result<{ id: string }>> {
  if (!hasRole(actor, "RECRUITER")) return notAllowed;
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
    const mine = await db.template.count({ where: { id, organizationId } });
    return mine > 0 ? ok({ id }) : notFound;
  }
}

/** Writes the whole editor. Questions and criteria keep their ids; their order is that of the lists. */
export async function saveTemplate(
  actor: Actor,
  input: SaveTemplateInput,
): Promise<Result<Saved>> {
  if (!hasRole(actor, "RECRUITER")) return notAllowed;
  const { organizationId } = actor;
  const { id, savedAt, questions, ...fields } = input;
  try {
    return await db.$transaction(async (tx) => {
      const before = await tx.template.findFirst({
        where: { id, organizationId },
        select: { jobId: true, version: true },
      });
      if (!before) return notFound;
      const problem = await jobProblem(tx, actor, before, fields.jobId);
      if (problem) return problem;

      const { count } = await tx.template.updateMany({
        where: { id, organizationId, updatedAt: savedAt },
        data: fields,
      });
      if (count === 0) return savedByOther;
      await writeQuestions(tx, organizationId, id, questions);
      const saved = await refreshIsChanged(tx, actor, id);
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
): Promise<Result<Saved & { version: number }>> {
  if (!hasRole(actor, "RECRUITER")) return notAllowed;
  const { organizationId, userId } = actor;
  return db.$transaction(async (tx) => {
    const draft = await findDraft(tx, organizationId, id);
    if (!draft) return notFound;
    if (draft.updatedAt.getTime() !== savedAt.getTime()) return savedByOther;
    if (draft.status === "PUBLISHED" && !draft.isChanged)
      return refuse(
        "conflict",
        "Nothing has changed since the last publication.",
      );
    const missing = publicationChecks({
      jobStatus: draft.job.status,
      questions: draft.questions,
    }).find((check) => !check.isDone);
    if (missing) return refuse("invalid", missing.remedy);

    const version = draft.version + 1;
    const { count } = await tx.template.updateMany({
      where: { id, organizationId, updatedAt: savedAt },
      data: {
        status: "PUBLISHED",
        version,
        isChanged: false,
        publishedAt: new Date(),
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
      where: { id, organizationId },
      select: { updatedAt: true },
    });
    return ok({ version, isChanged: false, savedAt: updatedAt });
  });
}

/** Puts a template away: nothing new is sent with it; interviews already sent go on. */
export async function archiveTemplate(
  actor: Actor,
  { id }: TemplateIdInput,
): Promise<Result> {
  if (!hasRole(actor, "RECRUITER")) return notAllowed;
  const { organizationId } = actor;
  return db.$transaction(async (tx) => {
    const { count } = await tx.template.updateMany({
      where: { id, organizationId, status: { not: "ARCHIVED" } },
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
  if (!hasRole(actor, "RECRUITER")) return notAllowed;
  const archived = {
    id,
    organizationId: actor.organizationId,
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

async function isOpenJob(
  tx: Transaction,
  actor: Actor,
  jobId: string,
): Promise<boolean> {
  const { organizationId } = actor;
  const count = await tx.job.count({
    where: { id: jobId, organizationId, status: "OPEN" },
  });
  return count > 0;
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
      ? "A published template stays with its job."
      : "Choose an open job.";
  if (before.version === 0 && (await isOpenJob(tx, actor, jobId))) return null;
  return refuse("invalid", message, { jobId: message });
}

/** Rewritten whole: a handful of rows, whose ids the editor keeps. */
async function writeQuestions(
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
async function refreshIsChanged(
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
    where: { id, organizationId },
    data: { isChanged, updatedAt: draft.updatedAt },
  });
  return { savedAt: draft.updatedAt, isChanged };
}

/** Ends a change of one status to another. Doing it a second time changes nothing and is no mistake. */
async function settled(
  tx: Transaction,
  actor: Actor,
  action: string,
  id: string,
  count: number,
): Promise<Result> {
  if (count > 0) {
    await audit(tx, actor, action, id);
    return ok();
  }
  const { organizationId } = actor;
  const isThere = await tx.template.count({ where: { id, organizationId } });
  return isThere ? ok() : notFound;
}

function audit(
  tx: Transaction,
  actor: Actor,
  action: string,
  subjectId: string,
): Promise<void> {
  const { organizationId } = actor;
  return recordAudit(tx, actor, {
    organizationId,
    action,
    subject: "template",
    subjectId,
  });
}
