"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { later, useFetched } from "./later";
import type { Theme } from "./theme";
import { waitingToasts, type Toast } from "./toast";

export const toasterPanel = later(() => import("./toaster-panel"));

const PLAIN_MS = 10_000;

/** Where toasts are shown. Fetched after the page; without a connection, a toast is a plain sentence. */
export function Toaster({ theme }: { theme: Theme }) {
  const panel = useFetched(toasterPanel);
  const waiting = useSyncExternalStore(
    waitingToasts.subscribe,
    waitingToasts.get,
    none,
  );
  const [isMissing, setIsMissing] = useState(false);
  const last = waiting.at(-1);

  useEffect(() => {
    if (!last) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    toasterPanel.load().catch(() => {
      if (isOver) return;
      setIsMissing(true);
      timer = setTimeout(() => waitingToasts.set([]), PLAIN_MS);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [last]);

  if (panel) return <panel.ToasterPanel theme={theme} />;
  if (!last || !isMissing) return null;
  return (
    <p
      role="alert"
      className="fixed inset-x-3 bottom-3 z-50 rounded-lg border bg-surface px-4 py-3 font-medium shadow-overlay sm:inset-x-auto sm:bottom-(--toast-bottom) sm:left-(--toast-start) sm:w-(--toast-width)"
    >
      {last.message}
    </p>
  );
}

const nothing: readonly Toast[] = [];
const none = () => nothing;
