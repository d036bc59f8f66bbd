import type { Actor } from "@/lib/auth/proof";
import { db, type Transaction } from "@/lib/db";
import { isId } from "@/lib/ids";

/** A template with all that its editor shows, or null when it is not the actor's. */
export async function findTemplate(actor: Actor, id: string) {
  return isId(id) ? findDraft(db, actor.organizationId, id) : null;
}

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
          id: true,
          text: true,
          competency: true,
          thinkSeconds: true,
          answerSeconds: true,
          maxTakes: true,
          criteria: {
            orderBy: { position: "asc" },
            select: {
              id: true,
              name: true,
              weakAnchor: true,
              strongAnchor: true,
              weight: true,
            },
          },
        },
      },
    },
  });
}
