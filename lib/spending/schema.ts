import { z } from "zod";
import { lineField } from "@/lib/fields/text-fields";
import { mostRequests } from "@/lib/spending/cap";

export const capInput = z.object({
  /** Empty: no limit. */
  aiRequestCap: lineField()
    .refine(
      (text) => text === "" || /^\d+$/.test(text),
      "Enter a whole number, or leave it empty for no limit.",
    )
    .transform((text) => (text === "" ? null : Number(text)))
    .refine(
      (cap) => cap === null || cap <= mostRequests,
      `Enter at most ${mostRequests.toLocaleString("en")}, or leave it empty for no limit.`,
    ),
});
