"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";

const PAUSE_MS = 300;
/** Long enough to move the pointer from the element onto the tooltip. */
const LEAVE_MS = 120;
const GAP = 6;

/**
 * Shows the `data-tooltip` of whatever the pointer rests on or the keyboard focuses. One for the whole page: a list has
 * a hundred buttons of one icon. Never the only place of any information.
 */
export function Tooltips() {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const bubble = useRef<HTMLDivElement>(null);
  useEffect(() => watch(setTarget), []);
  useLayoutEffect(() => {
    if (target && bubble.current) place(bubble.current, target);
  }, [target]);
  if (!target) return null;
  return (
    <div
      ref={bubble}
      role="tooltip"
      className="fixed z-50 max-w-64 animate-fade rounded-md bg-ink px-2 py-1 text-xs text-canvas"
    >
      {target.dataset.tooltip}
    </div>
  );
}

function watch(show: (target: HTMLElement | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const showIn = (pause: number, target: HTMLElement | null) => {
    clearTimeout(timer);
    timer = setTimeout(() => show(target?.isConnected ? target : null), pause);
  };
  const hide = () => {
    clearTimeout(timer);
    show(null);
  };
  const handlers: [string, (event: Event) => void][] = [
    [
      "pointerover",
      (event) => {
        if ((event as PointerEvent).pointerType === "touch") return;
        const target = namedBy(event);
        if (target) showIn(PAUSE_MS, target);
        else if (isOnTooltip(event)) clearTimeout(timer);
        else showIn(LEAVE_MS, null);
      },
    ],
    [
      "focusin",
      (event) => {
        const target = namedBy(event);
        if (target?.matches(":focus-visible")) showIn(0, target);
      },
    ],
    ["focusout", hide],
    ["pointerdown", hide],
    ["keydown", hide],
    ["scroll", hide],
  ];
  for (const [type, handler] of handlers)
    document.addEventListener(type, handler, true);
  return () => {
    clearTimeout(timer);
    for (const [type, handler] of handlers)
      document.removeEventListener(type, handler, true);
  };
}

function namedBy({ target }: Event): HTMLElement | null {
  return target instanceof Element
    ? target.closest<HTMLElement>("[data-tooltip]")
    : null;
}

function isOnTooltip({ target }: Event): boolean {
  return target instanceof Element && target.matches("[role=tooltip]");
}

/** Above the middle of its element, below where there is no room, and never beyond the window. */
function place(bubble: HTMLElement, target: HTMLElement) {
  const [of, own] = [
    target.getBoundingClientRect(),
    bubble.getBoundingClientRect(),
  ];
  const above = of.top - GAP - own.height;
  const left = of.left + (of.width - own.width) / 2;
  const most = document.documentElement.clientWidth - own.width - GAP;
  bubble.style.top = `${above < GAP ? of.bottom + GAP : above}px`;
  bubble.style.left = `${Math.max(GAP, Math.min(left, most))}px`;
}
