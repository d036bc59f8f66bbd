import { readResult } from "@/components/read-answer";
import { timeoutSignal } from "@/components/timeout-signal";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import type { Proposal } from "@/lib/templates/drafting/proposals";
import type { DraftInput } from "@/lib/templates/drafting/schema";

/** Longer than the server takes at most, so that its words arrive rather than ours. */
const patienceMs = 75_000;

/** Asks the AI for a draft. Rejects when no answer of the server's own comes. */
export async function requestProposal(
  input: DraftInput,
): Promise<Result<Proposal>> {
  const response = await fetch(paths.drafts, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(input),
    signal: timeoutSignal(patienceMs),
  });
  return readResult<Proposal>(response, {
    kind: "string",
    isRehearsal: "boolean",
  });
}
