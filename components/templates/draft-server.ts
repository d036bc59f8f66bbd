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

async function ask<Value extends { savedAt: Date }>(
  address: string,
  init: RequestInit,
): Promise<Result<Value>> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(address, { ...init, signal });
    const result = (await response.json()) as Result<Value>;
    if (!result.ok) return result;
    const { value } = result;
    return ok({ ...value, savedAt: new Date(value.savedAt) });
  } catch {
    return refuse(
      "unavailable",
      navigator.onLine ? "Couldn’t reach the server." : "You’re offline.",
    );
  }
}
