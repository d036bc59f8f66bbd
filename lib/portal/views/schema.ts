import { z } from "zod";
import { lineField } from "@/lib/fields/text-fields";
import { viewQuery } from "@/lib/portal/views/view-query";

/** Views of one list that one person can keep. */
export const mostViews = 30;

export const saveViewInput = z.object({
  list: z.enum(["interviews"]),
  name: lineField()
    .min(1, "Enter a name.")
    .max(60, "Use at most 60 characters."),
  /** The parameters of the list's address. */
  query: lineField()
    .max(1_000, "This search is too long to save. Shorten it first.")
    .transform((query) => viewQuery(query)),
});

export const deleteViewInput = z.object({ viewId: z.uuid() });

export type SaveViewInput = z.infer<typeof saveViewInput>;
export type DeleteViewInput = z.infer<typeof deleteViewInput>;
