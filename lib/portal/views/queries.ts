import { scope, type Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { SaveViewInput } from "@/lib/portal/views/schema";

/** The reader's own views of a list, by name, as a dictionary orders them. */
export async function listViews(actor: Actor, list: SaveViewInput["list"]) {
  const views = await db.savedView.findMany({
    where: { ...scope(actor), userId: actor.userId, list },
    orderBy: { name: "asc" },
    select: { id: true, name: true, query: true },
  });
  return views.toSorted((a, b) =>
    a.name.localeCompare(b.name, "en", { numeric: true }),
  );
}

export type ListedView = Awaited<ReturnType<typeof listViews>>[number];
