import { provider } from "@/lib/ai/provider";
import type { Actor } from "@/lib/auth/proof";

/** Whether there is an AI to draft with. */
export function canDraft(_actor: Actor): boolean {
  return provider().kind !== "off";
}
