"use client";

import { useLinkStatus } from "next/link";
import { useEffect, useState } from "react";
import type { Elements } from "./elements";
import { Spinner } from "./spinner";

/** Sooner, most pages are there. */
const patienceMs = 200;

/** The icon of a link; it turns while the page that was pressed for is slow to come. */
export function LinkIcon({ children }: { children: Elements }) {
  const { pending } = useLinkStatus();
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setIsSlow(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [pending]);
  return isSlow ? <Spinner /> : children;
}
