import { readFields } from "@/components/read-answer";
import { paths } from "@/lib/paths";
import type { Found } from "@/lib/portal/search/queries";
import { signedOut } from "@/lib/signed-out";

/** What was found, or why nothing could be. */
export async function searchFor(
  q: string,
  onlyCandidates: boolean,
  signal: AbortSignal,
): Promise<Found | string> {
  try {
    const response = await fetch(paths.search(q, onlyCandidates), { signal });
    if (response.status === 401) return signedOut.error.message;
    if (!response.ok) return "Search isn’t available right now. Try again.";
    return await readFields<Found>(response, {
      candidates: "array",
      jobs: "array",
      templates: "array",
    });
  } catch {
    return "Couldn’t reach the server. Check your connection and try again.";
  }
}
