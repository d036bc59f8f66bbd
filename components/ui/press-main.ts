import type { KeyboardEvent } from "react";

/** ⌘↵ or Ctrl+↵ presses what a form or a dialog is for: its submit button, else the last one at its foot. */
export function pressMain(event: KeyboardEvent<HTMLElement>): void {
  const { key, metaKey, ctrlKey, currentTarget, target } = event;
  if (key !== "Enter" || !(metaKey || ctrlKey)) return;
  // A dialog over this one hands its keys on to it.
  if (event.isDefaultPrevented() || !currentTarget.contains(target as Node))
    return;
  const button =
    currentTarget.querySelector("button[type=submit]") ??
    submitElsewhere(currentTarget) ??
    currentTarget.querySelector("footer button:last-child");
  if (!(button instanceof HTMLButtonElement)) return;
  event.preventDefault();
  button.click();
}

/** The button of a form that stands outside it and names it by its id. */
function submitElsewhere({ id }: HTMLElement): Element | null {
  return id
    ? document.querySelector(`button[type=submit][form="${CSS.escape(id)}"]`)
    : null;
}
