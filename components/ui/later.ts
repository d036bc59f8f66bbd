"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { toast } from "./toast";

/** Code that no page needs at first: fetched once, when it is asked for or before. */
type Later<Code> = {
  /** Null until it is here. */
  get: () => Code | null;
  subscribe: (tell: () => void) => () => void;
  load: () => Promise<Code>;
};

export function later<Code>(fetchIt: () => Promise<Code>): Later<Code> {
  let code: Code | null = null;
  let coming: Promise<Code> | null = null;
  const listeners = new Set<() => void>();
  async function load() {
    code = await fetchIt();
    for (const tell of listeners) tell();
    return code;
  }
  return {
    get: () => code,
    subscribe(tell) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    load() {
      coming ??= load().catch((error: unknown) => {
        // The next one who asks tries again.
        coming = null;
        throw error;
      });
      return coming;
    },
  };
}

/** The code, asked for while `isOpen`. When it cannot be fetched, says so and gives up. */
export function useLater<Code>(
  code: Later<Code>,
  isOpen: boolean,
  giveUp: () => void,
): Code | null {
  const found = useFetched(code);
  const onFailure = useEffectEvent(() => {
    toast.error(
      "Couldn’t reach the server. Check your connection and try again.",
    );
    giveUp();
  });
  const isAsked = isOpen && !found;
  useEffect(() => {
    if (!isAsked) return;
    let isOver = false;
    code.load().catch(() => isOver || onFailure());
    return () => {
      isOver = true;
    };
  }, [code, isAsked]);
  return found;
}

/** The code, once somebody fetched it. */
export function useFetched<Code>({ subscribe, get }: Later<Code>): Code | null {
  return useSyncExternalStore(subscribe, get, none);
}

const none = () => null;
