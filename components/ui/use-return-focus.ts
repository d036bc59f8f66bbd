"use client";

import { useRef } from "react";

/**
 * Dialogs here are opened by state or by the address, not by a trigger, so Radix does not know where focus came from.
 * Returns handlers that remember it on opening and give it back on closing.
 */
export function useReturnFocus() {
  const origin = useRef<HTMLElement | null>(null);
  return {
    onOpenAutoFocus: () => {
      origin.current = focusOrigin(document.activeElement);
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (origin.current?.isConnected) origin.current.focus();
      // What opened it is gone: its keys go on in the page.
      else document.getElementById("content")?.focus({ preventScroll: true });
    },
  };
}

/** The focused element, or, for an item of a menu about to close, the button that opened the menu. */
function focusOrigin(focused: Element | null): HTMLElement | null {
  const trigger = focused
    ?.closest("[role=menu]")
    ?.getAttribute("aria-labelledby");
  if (trigger) return document.getElementById(trigger);
  return focused instanceof HTMLElement ? focused : null;
}
