import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import {
  mostViews,
  type DeleteViewInput,
  type SaveViewInput,
} from "@/lib/portal/views/schema";
import { ok, refuse, type Result } from "@/lib/result";

/** Keeps a list's address under a name, for oneself; the same name again takes the place of the earlier one. */
export async function saveView(
  actor: Actor,
  { list, name, query }: SaveViewInput,
): Promise<Result> {
  if (!can(actor, "view.save")) return notAllowed;
  const { organizationId, userId } = actor;
  const own = { organizationId, userId, list };
  return db.$transaction(async (tx) => {
    const notThis = { ...own, name: { not: name } };
    const twin = await tx.savedView.findFirst({ where: { ...notThis, query } });
    if (twin)
      return refuse("conflict", `You saved this view already: “${twin.name}”.`);
    const others = await tx.savedView.count({ where: notThis });
    if (others >= mostViews)
      return refuse(
        "conflict",
        `You have ${mostViews} views. Delete one to save another.`,
      );
    // Two at once: the second finds the row of the first.
    await tx.savedView.createMany({
      data: { ...own, name, query },
      skipDuplicates: true,
    });
    await tx.savedView.updateMany({ where: { ...own, name }, data: { query } });
    return ok();
  });
}

/** Only one's own. Gone already is as good. */
export async function deleteView(
  actor: Actor,
  { viewId }: DeleteViewInput,
): Promise<Result> {
  if (!can(actor, "view.save")) return notAllowed;
  await db.savedView.deleteMany({
    where: { id: viewId, ...scope(actor), userId: actor.userId },
  });
  return ok();
}
