import type { Actor } from "@/lib/auth/proof";
import { db } from "@/lib/db";
import type { SaveViewInput } from "@/lib/views/schema";

/** The reader's own views of a list, by name. */
export function listViews(
  { organizationId, userId }: Actor,
  list: SaveViewInput["list"],
) {
  return db.savedView.findMany({
    where: { organizationId, userId, list },
    orderBy: { name: "asc" },
    select: { id: true, name: true, query: true },
  });
}

export type ListedView = Awaited<ReturnType<typeof listViews>>[number];
