"use client";

import type { Draft, DraftState } from "@/components/recorder/draft";
import { Store } from "@/components/recorder/store";
import { useSession } from "./session-context";
import { useStore } from "./use-store";

/** The answer in writing that is on the screen, or null. */
export function useDraft(): { draft: Draft; state: DraftState } | null {
  const draft = useStore(useSession().draft);
  const state = useStore<DraftState | null>(draft?.state ?? none);
  return draft && state && { draft, state };
}

const none = new Store<null>(null);
