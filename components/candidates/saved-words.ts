import { plural } from "@/lib/format";

/** What became of a corrected candidate: a new address had the open interviews sent again. */
export function savedWords(resent: number): string {
  return resent > 0
    ? `Saved. ${plural(resent, "new invitation")} sent to the new address.`
    : "Saved.";
}
