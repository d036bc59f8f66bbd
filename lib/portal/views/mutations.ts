import { can, notAllowed } from "@/lib/auth/permissions";
import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import {
  mostViews,
  type DeleteViewInput,
  type SaveViewInput,
} from "@/lib/portal/views/schema";
import { ok, refuse, type Result } from "@/lib/result";

/**
 * Keeps a list's address under a name, for oneself: the same name again takes the place of the earlier view, and the same
 * address under another name gives its view that name.
 */
export async function saveView(
  actor: Actor,
  { list, name, query }: SaveViewInput,
): Promise<Result> {
  if (!can(actor, "view.save")) return notAllowed;
  const { organizationId, userId } = actor;
  const own = { organizationId, userId, list };
  return db.$transaction(async (tx) => {
    // One after the other: of two tabs neither would see what the other saves.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`views ${userId}`}, 0))::text`;
    const views = await tx.savedView.findMany({ where: own });
    const named = views.find((view) => view.name === name);
    const twin = views.find((view) => view.query === query);
    if (named && twin && named !== twin) return isTaken(name);
    const { id } = named ?? twin ?? {};
    if (!id && views.length >= mostViews)
      return refuse(
        "conflict",
        `You have ${mostViews} views. Delete one to save another.`,
      );
    const data = { name, query };
    if (id) await tx.savedView.updateMany({ where: { ...own, id }, data });
    else await tx.savedView.create({ data: { ...own, ...data } });
    return ok();
  });
}

function isTaken(name: string) {
  const why = `You already have a view named “${name}”.`;
  return refuse("conflict", why, { name: why });
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
