"use client";

import { useState, useTransition } from "react";

/**
 * Whether work that waits for the server goes on, and how it is begun. It lasts until what `work` answers has been done, and
 * a navigation that this starts is over. The waiting itself is no transition: React would hold back every link of the page
 * until it ended.
 */
export function usePending(): [
  isPending: boolean,
  begin: (work: () => Promise<(() => void) | void>) => void,
] {
  const [isWaiting, setIsWaiting] = useState(false);
  const [isFollowing, startTransition] = useTransition();

  async function waitFor(work: () => Promise<(() => void) | void>) {
    setIsWaiting(true);
    try {
      const then = await work();
      if (then) startTransition(then);
    } finally {
      setIsWaiting(false);
    }
  }

  return [isWaiting || isFollowing, (work) => void waitFor(work)];
}
