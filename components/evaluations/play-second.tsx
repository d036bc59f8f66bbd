"use client";

import { Play } from "lucide-react";
import type { ReactNode } from "react";
import { usePlayhead } from "@/components/recordings/playhead";
import { formatClock } from "@/lib/format";

/** Words of an answer; pressing them plays the video from that second. Those of a written answer have none. */
export function PlaySecond({
  questionId,
  seconds,
  children,
}: {
  questionId: string;
  seconds: number | null;
  children: ReactNode;
}) {
  const { playAt } = usePlayhead();
  if (seconds === null)
    return (
      <blockquote
        dir="auto"
        className="mt-1.5 border-s-2 ps-3 wrap-anywhere text-muted"
      >
        {children}
      </blockquote>
    );
  return (
    <button
      type="button"
      onClick={() => playAt(questionId, seconds)}
      className="mt-1.5 flex w-full items-start gap-2 rounded-md px-1.5 py-1 text-start text-muted hover:bg-hover hover:text-ink"
    >
      <span className="flex shrink-0 items-center gap-1 text-sm leading-5 text-accent-ink tabular">
        <Play aria-hidden className="size-3.5" />
        <span>{formatClock(seconds)}</span>
      </span>
      <span dir="auto" className="min-w-0 wrap-anywhere">
        {children}
      </span>
    </button>
  );
}
