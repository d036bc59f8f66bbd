"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

export type AddressDialog = {
  isOpen: boolean;
  /** Closes it and leads to the address without it. */
  close: () => void;
  /** The same once its act is done: the page below is then read anew. */
  finish: () => void;
};

/**
 * A dialog that lives in the address; `closeHref` is the address without it. It closes by state, before the navigation
 * that follows: that takes as long as it takes, and what the dialog shows must not be asked for again meanwhile.
 */
export function useCloseDialog(closeHref: string): AddressDialog {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(true);
  const isLeaving = useRef(false);

  // oxlint-disable-next-line react-hooks/exhaustive-deps -- each rendering may be of a new navigation; it sets the state once
  useEffect(() => {
    if (isAt(closeHref)) isLeaving.current = false;
    // Opened again before the page without it was there, so that this is still the same component.
    else if (!isOpen && !isLeaving.current) setIsOpen(true);
  });

  function leave(andThen: () => void) {
    if (isLeaving.current) return;
    isLeaving.current = true;
    // Not as a part of the transition in which the act was done: that lasts as long as its navigation.
    flushSync(() => setIsOpen(false));
    const stepBack = backTo(closeHref);
    if (!stepBack) {
      router.replace(closeHref, { scroll: false });
      andThen();
      return;
    }
    // What is read anew before that would be the page with its dialog.
    window.addEventListener(
      "popstate",
      () => {
        isLeaving.current = false;
        andThen();
      },
      { once: true },
    );
    stepBack();
  }

  return {
    isOpen,
    close: () => leave(() => undefined),
    finish: () => leave(() => router.refresh()),
  };
}

function isAt(address: string): boolean {
  return window.location.href === new URL(address, window.location.href).href;
}

/**
 * How to go back to this address, where this page was at it just before. Replacing would leave it in the history twice, and
 * Back do nothing; going back to another document would load that one, and lose what this one has to say. The history's
 * own `back` would stop at what a frame on the page has shown before.
 */
export function backTo(address: string): (() => void) | null {
  // Missing in browsers before 2026.
  const navigation = window.navigation as Navigation | undefined;
  const here = navigation?.currentEntry?.index ?? 0;
  const before = navigation?.entries()[here - 1];
  if (!navigation || !before?.sameDocument) return null;
  const { href } = new URL(address, window.location.href);
  if (before.url !== href) return null;
  return () => {
    // Both fail where another navigation is faster.
    const { committed, finished } = navigation.back();
    void Promise.allSettled([committed, finished]);
  };
}
