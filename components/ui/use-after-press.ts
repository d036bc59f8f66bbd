"use client";

import { useEffect, useRef } from "react";

/**
 * For what may move the page when a field is left: runs it at once, but while the mouse is pressed only after its click.
 * A button that moves away between press and release is not clicked.
 */
export function useAfterPress(): (run: () => void) => void {
  const isPressed = useRef(false);
  const waiting = useRef<(() => void) | null>(null);

  useEffect(() => {
    const press = () => {
      isPressed.current = true;
    };
    const release = () => {
      isPressed.current = false;
      // The click comes with this event, right after it.
      setTimeout(() => {
        waiting.current?.();
        waiting.current = null;
      });
    };
    document.addEventListener("mousedown", press, { capture: true });
    document.addEventListener("mouseup", release, { capture: true });
    return () => {
      document.removeEventListener("mousedown", press, { capture: true });
      document.removeEventListener("mouseup", release, { capture: true });
    };
  }, []);

  return (run) => {
    if (isPressed.current) waiting.current = run;
    else run();
  };
}
