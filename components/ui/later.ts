"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { Store } from "@/components/recorder/store";
import { toast } from "./toast";

/** Code that no page needs at first: fetched once, when it is asked for or before; null until it is here. */
type Later<Code> = Pick<Store<Code | null>, "get" | "subscribe"> & {
  load: () => Promise<Code>;
};

export function later<Code>(fetchIt: () => Promise<Code>): Later<Code> {
  const code = new Store<Code | null>(null);
  let coming: Promise<Code> | null = null;
  async function load() {
    const fetched = await fetchIt();
    code.set(fetched);
    return fetched;
  }
  return {
    get: code.get,
    subscribe: code.subscribe,
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
