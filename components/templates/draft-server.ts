import { readResult } from "@/components/read-answer";
import { timeoutSignal } from "@/components/timeout-signal";
import { paths } from "@/lib/paths";
import { ok, refuse, type Result } from "@/lib/result";
import type { Saved } from "@/lib/templates/draft-mutations";
import type { DraftState } from "@/lib/templates/draft-queries";
import type { DraftServer } from "./draft-saver";

const patienceMs = 20_000;
/** Of a request that may outlive its page; browsers allow 64 KiB. */
const mostKeptBytes = 60_000;

/** Saves and reads the draft of one template over HTTP. What gets no answer is "unavailable". */
export function draftServer(id: string): DraftServer {
  const address = paths.templateDraft(id);
  return {
    save: (draft, savedAt) => {
      const body = new Blob([JSON.stringify({ ...draft, savedAt })], {
        type: "application/json",
      });
      const keepalive = body.size < mostKeptBytes;
      return ask<Saved>(address, { method: "PUT", body, keepalive });
    },
    read: () => ask<DraftState>(address, { cache: "no-store" }),
  };
}

const saved = {
  savedAt: "string",
  isChanged: "boolean",
  version: "number",
} as const;

async function ask<Value extends Saved>(
  address: string,
  init: RequestInit,
): Promise<Result<Value>> {
  try {
    const signal = timeoutSignal(patienceMs);
    const response = await fetch(address, { ...init, signal });
    const result = await readResult<Value>(response, saved);
    return result.ok ? ok(withDates(result.value)) : result;
  } catch {
    return refuse(
      "unavailable",
      navigator.onLine ? "Couldn’t reach the server." : "You’re offline.",
    );
  }
}

/** JSON has no dates. */
function withDates<Value extends Saved>(value: Value): Value {
  const { savedAt, publishedAt } = value;
  return {
    ...value,
    savedAt: new Date(savedAt),
    publishedAt: publishedAt && new Date(publishedAt),
  };
}
