/** Why a recording does not play: it did not come, or it came and this browser has no decoder for it. */
export type PlayFailure =
  { kind: "lost" } | { kind: "unplayable"; extension: string; players: string };

/** What plays each kind of file that a candidate's browser records. */
const formats: Record<string, { extension: string; players: string }> = {
  "video/webm": { extension: "webm", players: "Chrome, Edge or Firefox" },
  "audio/webm": { extension: "webm", players: "Chrome, Edge or Firefox" },
  "video/mp4": { extension: "mp4", players: "Chrome, Edge or Safari" },
  "audio/mp4": { extension: "m4a", players: "Chrome, Edge or Safari" },
};

/** A browser gives one error for a file that is missing and for one it cannot play, so the server is asked. */
export async function findPlayFailure(source: string): Promise<PlayFailure> {
  try {
    const answer = await fetch(source, { method: "HEAD", cache: "no-store" });
    const type = answer.headers.get("Content-Type")?.split(";")[0]?.trim();
    const format = formats[type ?? ""];
    return answer.ok && format
      ? { kind: "unplayable", ...format }
      : { kind: "lost" };
  } catch {
    return { kind: "lost" };
  }
}
