"use client";

import { Banner } from "@/components/ui/banner";
import { useWords } from "./words";

/** What is needed to go on, for a browser that runs no scripts. */
export function NeedsScript() {
  const words = useWords().interview;
  return (
    <noscript>
      <div className="mb-6">
        <Banner tone="warn">{words.needsScript}</Banner>
      </div>
    </noscript>
  );
}
