"use client";

import { useRouter } from "next/navigation";

/** Closes a dialog that lives in the address: leads to `closeHref`, the address without it. */
export function useCloseDialog(closeHref: string): () => void {
  const router = useRouter();
  return () => {
    if (isEntryBefore(closeHref)) window.history.back();
    else router.replace(closeHref, { scroll: false });
  };
}

/** Whether the page was at this address just before. Replacing would leave it in the history twice, and Back do nothing. */
export function isEntryBefore(address: string): boolean {
  // Missing in browsers before 2026.
  const navigation = window.navigation as Navigation | undefined;
  const here = navigation?.currentEntry?.index ?? 0;
  const before = navigation?.entries()[here - 1];
  return before?.url === new URL(address, window.location.href).href;
}
