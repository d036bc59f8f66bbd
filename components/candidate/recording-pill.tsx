"use client";

import { createPortal } from "react-dom";
import { formatClock } from "@/lib/format";
import { useSession } from "./session-context";
import { useCountdown } from "./use-countdown";
import { useWords } from "./words";

/** Over every dialog: that a recording is running behind it, and how long still. */
export function RecordingPill({ endsAt }: { endsAt: number }) {
  const { clock } = useSession();
  const { recording: words } = useWords();
  const left = useCountdown(endsAt, clock);
  return createPortal(
    <p
      aria-hidden
      data-recording-pill
      className="pointer-events-none fixed inset-x-0 top-1 z-50 mx-auto hidden h-6 w-fit items-center gap-2 rounded-full bg-danger-solid px-3 text-sm font-medium text-on-accent tabular in-[body:has([role$=dialog])]:flex"
    >
      <span className="size-2 rounded-full bg-current motion-safe:animate-pulse" />
      <span>{words.mark}</span>
      <span>{formatClock(left)}</span>
    </p>,
    document.body,
  );
}
