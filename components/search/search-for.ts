import { readFields } from "@/components/read-answer";
import { paths } from "@/lib/paths";
import type { Found } from "@/lib/search/queries";

/** What was found, or why nothing could be. */
export async function searchFor(
  q: string,
  onlyCandidates: boolean,
  signal: AbortSignal,
): Promise<Found | string> {
  try {
    const response = await fetch(paths.search(q, onlyCandidates), { signal });
    if (response.status === 401)
      return "You’ve been signed out. Sign in and try again.";
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
