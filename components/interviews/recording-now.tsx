"use client";

import { useNow } from "@/components/ui/use-now";

/** That the candidate is recording, until then at most: a browser that was closed tells nobody. */
export function RecordingNow({ until }: { until: Date }) {
  if (useNow() > until) return null;
  return (
    <span className="flex items-center gap-1.5 text-sm text-muted">
      <span
        aria-hidden
        className="size-2 rounded-full bg-danger motion-safe:animate-pulse"
      />
      Recording now
    </span>
  );
}
