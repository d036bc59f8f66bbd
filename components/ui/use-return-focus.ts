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
      if (origin.current?.isConnected) {
        origin.current.focus();
        whenRemoved(origin.current, focusPage);
      } else focusPage();
    },
  };
}

/** Where what opened it is gone, its keys go on in the page, unless something else has the focus already. */
function focusPage() {
  if (document.activeElement === document.body)
    document.getElementById("content")?.focus({ preventScroll: true });
}

/** The row that a dialog was opened from may leave the list by what the dialog did. Looks until the focus is elsewhere. */
function whenRemoved(element: HTMLElement, then: () => void) {
  const observer = new MutationObserver(() => {
    if (document.activeElement === element) return;
    observer.disconnect();
    if (!element.isConnected) then();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

/** The button of the menu that closed last, until something else has the focus. */
let closedMenu: HTMLElement | null = null;

/** Of a menu that closes: when its item opens a dialog, that has to know where the focus belongs. */
export function rememberClosedMenu(button: HTMLElement | null): void {
  closedMenu = button;
  document.addEventListener("focusin", () => (closedMenu = null), {
    once: true,
  });
}

/** The focused element, or, for an item of a menu about to close or just gone, the button that opened the menu. */
function focusOrigin(focused: Element | null): HTMLElement | null {
  if (!focused || focused === document.body) return closedMenu;
  const trigger = focused
    .closest("[role=menu]")
    ?.getAttribute("aria-labelledby");
  if (trigger) return document.getElementById(trigger);
  return focused instanceof HTMLElement ? focused : null;
}
