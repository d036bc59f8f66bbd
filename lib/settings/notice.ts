/** States of the installation's AI that its owners are told of, until they put the notice away. */
export const notices = ["ai-off", "ai-sample"] as const;

export type Notice = (typeof notices)[number];

/** What owners are told of a provider; null when there is nothing to tell. */
export function noticeOf(kind: "off" | "openai" | "rehearsal"): Notice | null {
  if (kind === "off") return "ai-off";
  return kind === "rehearsal" ? "ai-sample" : null;
}
