"use client";

import { useEffect, useState } from "react";

export const liftProperty = "--toast-lift";

const gap = 8;

type Box = { top: number; bottom: number; left: number; right: number };

/** How far up a toast moves, in pixels, so that it covers none of the bars; all boxes as in the window. */
export function liftAbove(toast: Box, bars: Box[]): number {
  let lift = 0;
  // From the lowest up: above one bar there may be another.
  for (const bar of bars.toSorted((a, b) => b.top - a.top)) {
    const isBeside = bar.right <= toast.left || bar.left >= toast.right;
    const isApart =
      bar.bottom <= toast.top - lift || bar.top >= toast.bottom - lift;
    if (!isBeside && !isApart) lift = toast.bottom - bar.top + gap;
  }
  return lift;
}

/** The same for the toasts that are shown now, followed while the page changes, scrolls or is resized. */
export function useToastLift(isShown: boolean): number {
  const [lift, setLift] = useState(0);

  useEffect(() => {
    if (!isShown) return;
    let frame = 0;
    const measure = () => {
      const toast = boxOfToast();
      if (toast) setLift(liftAbove(toast, boxesOfBars()));
    };
    const measureSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    const observer = new MutationObserver(measureSoon);
    observer.observe(document.body, { childList: true, subtree: true });
    window.addEventListener("resize", measureSoon);
    window.addEventListener("scroll", measureSoon, { capture: true });
    measureSoon();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener("resize", measureSoon);
      window.removeEventListener("scroll", measureSoon, { capture: true });
      setLift(0);
    };
  }, [isShown]);

  return lift;
}

/** Where it would be without a lift; by the list it stands in, since it moves there while it appears. */
function boxOfToast(): Box | null {
  const list = document.querySelector("[data-sonner-toaster]");
  const toast = list?.querySelector<HTMLElement>(
    "[data-sonner-toast][data-front=true]",
  );
  if (!list || !toast) return null;
  const lift = getComputedStyle(list).getPropertyValue(liftProperty);
  const box = list.getBoundingClientRect();
  const bottom = box.bottom + (parseFloat(lift) || 0);
  const { left } = box;
  const right = left + toast.offsetWidth;
  return { top: bottom - toast.offsetHeight, bottom, left, right };
}

function boxesOfBars(): Box[] {
  return [...document.querySelectorAll("[data-clear-of-toasts]")].map((bar) =>
    bar.getBoundingClientRect(),
  );
}
