import type { Actor } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import { isId } from "@/lib/ids";
import { draftOf } from "@/lib/templates/draft";

/** A template with all that its editor shows, or null when it is not the actor's. */
export async function findTemplate(actor: Actor, id: string) {
  return isId(id) ? findDraft(db, actor.organizationId, id) : null;
}

/** Where a template's draft stands: what an open editor compares with its own. Null when it is not the actor's. */
export async function findDraftState(actor: Actor, id: string) {
  const template = await findTemplate(actor, id);
  if (!template) return null;
  const by = template.savedById
    ? await db.user.findUnique({
        where: { id: template.savedById },
        select: { name: true },
      })
    : null;
  return {
    savedAt: template.updatedAt,
    /** Who saved it last; null where that was never noted. */
    savedBy: by && {
      name: by.name,
      isYou: template.savedById === actor.userId,
    },
    isChanged: template.isChanged,
    version: template.version,
    publishedAt: template.publishedAt,
    draft: draftOf(template),
  };
}

export type DraftState = NonNullable<
  Awaited<ReturnType<typeof findDraftState>>
>;

/** All of a question but its criteria; they, in order. */
export const questionFields = {
  id: true,
  text: true,
  competency: true,
  thinkSeconds: true,
  answerSeconds: true,
  maxTakes: true,
} as const;

export const criteria = {
  orderBy: { position: "asc" },
  select: {
    id: true,
    name: true,
    weakAnchor: true,
    strongAnchor: true,
    weight: true,
  },
} as const;

/** The draft as last saved, its job, and the latest published version. */
export async function findDraft(
  tx: Transaction,
  organizationId: string,
  id: string,
) {
  return tx.template.findFirst({
    where: { id, organizationId },
    select: {
      id: true,
      title: true,
      difficulty: true,
      focusArea: true,
      instructions: true,
      status: true,
      version: true,
      isChanged: true,
      publishedAt: true,
      updatedAt: true,
      savedById: true,
      jobId: true,
      job: { select: { title: true, status: true } },
      versions: {
        orderBy: { number: "desc" },
        take: 1,
        select: { snapshot: true },
      },
      questions: {
        orderBy: { position: "asc" },
        select: {
          ...questionFields,
          criteria,
        },
      },
    },
  });
}
