"use client";

import { cn } from "@/components/ui/cn";
import { useIsAlive } from "@/components/ui/use-is-alive";
import { formatDate, formatTime } from "@/lib/format";
import type { SaverView } from "./draft-saver";

/** "Saved 1:02 PM", "Saving…" or "Not saved". Each in an element of its own, which a page translator may replace. */
export function SaveWords({ saving }: { saving: SaverView }) {
  const { status, savedAt } = saving;
  // The server cannot know the reader's zone.
  const isHydrated = useIsAlive();
  const words = {
    saved: isHydrated ? `Saved ${momentOf(savedAt)}` : "Saved",
    saving: "Saving…",
    failed: "Not saved",
    conflict: "Not saved",
  }[status.step];
  const isProblem = status.step === "failed" || status.step === "conflict";
  return (
    <span
      data-save-status={status.step}
      className={cn("tabular", isProblem && "font-medium text-danger")}
    >
      {words}
    </span>
  );
}

/** The time of today, else the day. */
export function momentOf(at: Date): string {
  const now = new Date();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return at.toDateString() === now.toDateString()
    ? formatTime(at, timeZone)
    : formatDate(at, now);
}
