"use client";

import { useSyncExternalStore } from "react";

const HALF_A_MINUTE = 30_000;

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

/** The time, renewed every half minute by one clock for the whole page. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, latest, atRender));
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    tick();
    timer = setInterval(tick, HALF_A_MINUTE);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

function tick() {
  now = Date.now();
  for (const notify of listeners) notify();
}

function latest(): number {
  return now;
}

/** A server lives long and has no clock running; a browser must give one value during hydration. */
function atRender(): number {
  return typeof window === "undefined" ? Date.now() : now;
}
