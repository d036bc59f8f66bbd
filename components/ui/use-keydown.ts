"use client";

import { useEffect, useEffectEvent } from "react";

/** Hears every key that is pressed on the page. */
export function useKeydown(onKeydown: (event: KeyboardEvent) => void): void {
  const tell = useEffectEvent(onKeydown);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => tell(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
