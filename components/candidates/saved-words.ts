import { plural } from "@/lib/format";

/** Confirms a saved candidate; open interviews were sent again to a new address. */
export function savedWords(resent: number): string {
  return resent > 0
    ? `Saved. ${plural(resent, "new invitation")} sent to the new address.`
    : "Saved.";
}
