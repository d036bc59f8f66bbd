"use client";

import { Send } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { InterviewRow } from "@/lib/interviews/queries";
import { useInterviewActs } from "./use-interview-acts";
import { useResendHurdle } from "./use-resend-hurdle";

/** The send icon at the right of an interview: the same link again, worded as a reminder (F8). */
export function ResendButton({ interview }: { interview: InterviewRow }) {
  const { isPending, resend } = useInterviewActs(interview);
  const hurdle = useResendHurdle(interview);
  return (
    <>
      {hurdle && (
        <span className="text-xs whitespace-nowrap text-muted tabular max-md:hidden">
          {hurdle}
        </span>
      )}
      <IconButton
        label="Resend Invitation"
        icon={<Send />}
        pending={isPending}
        disabled={hurdle !== null}
        onClick={resend}
      />
    </>
  );
}
