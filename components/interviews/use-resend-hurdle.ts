"use client";

import { useEffect, useState } from "react";
import type { InterviewRow } from "@/lib/interviews/queries";
import { isOpen } from "@/lib/interviews/status";
import { resendHint, type ResendState } from "@/lib/mail/state";

/** Why the invitation cannot be sent again now, in a few words; null when it can (F8). Counts the seconds down. */
export function useResendHurdle(interview: InterviewRow): string | null {
  const waitSeconds = useSecondsLeft(interview.resend);
  if (interview.status === "EXPIRED") return "Extend the deadline first.";
  if (!isOpen(interview.status)) return "The interview has ended.";
  if (interview.candidate.bouncedAt) return "Correct the email address first.";
  return resendHint({ ...interview.resend, waitSeconds });
}

/** Counted from when the row arrived: the browser's clock may be wrong. */
function useSecondsLeft(resend: ResendState): number {
  const [left, setLeft] = useState(resend.waitSeconds);
  useEffect(() => {
    const end = performance.now() + resend.waitSeconds * 1000;
    const tick = () => {
      const seconds = Math.ceil((end - performance.now()) / 1000);
      setLeft(Math.max(0, seconds));
      if (seconds <= 0) clearInterval(timer);
    };
    const timer = setInterval(tick, 1000);
    tick();
    return () => clearInterval(timer);
  }, [resend]);
  return left;
}
