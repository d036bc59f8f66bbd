import { readFields } from "@/components/read-answer";
import { timeoutSignal } from "@/components/timeout-signal";
import { paths } from "@/lib/paths";

const patienceMs = 10_000;

type News = { version: string; waiting: number };

/** Fetches a version that changes with everything in the organization; null when the server did not say. */
export async function findNews(): Promise<News | "signed-out" | null> {
  try {
    const response = await fetch(paths.version, {
      cache: "no-store",
      signal: timeoutSignal(patienceMs),
    });
    if (response.status === 401) return "signed-out";
    if (!response.ok) return null;
    return await readFields<News>(response, {
      version: "string",
      waiting: "number",
    });
  } catch {
    return null;
  }
}
