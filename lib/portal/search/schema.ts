import { z } from "zod";
import { lineField } from "@/lib/fields/text-fields";

/** What an address of the search asks for. */
export const searchInput = z.object({
  q: lineField().max(200),
  /** For choosing candidates: without a text, the newest. */
  onlyCandidates: z.boolean(),
});

export type SearchInput = z.infer<typeof searchInput>;
