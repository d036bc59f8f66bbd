import { z } from "zod";

/** What an address of the search asks for. */
export const searchInput = z.object({
  q: z.string().max(200),
  /** For choosing candidates: without a text, the newest. */
  onlyCandidates: z.boolean(),
});

export type SearchInput = z.infer<typeof searchInput>;
