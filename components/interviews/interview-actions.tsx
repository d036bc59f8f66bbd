"use client";

import { CalendarPlus, RefreshCw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { InterviewRow } from "@/lib/interviews/queries";
import { isOpen } from "@/lib/interviews/status";
import { ExtendDialog } from "./extend-dialog";
import { InterviewMenu } from "./interview-menu";
import { useInterviewActs } from "./use-interview-acts";
import { useResendHurdle } from "./use-resend-hurdle";

/** The likeliest next act as a button, the others behind three dots. */
export function InterviewActions({ interview }: { interview: InterviewRow }) {
  const [isExtending, setIsExtending] = useState(false);
  const { isPending, resend } = useInterviewActs(interview);
  const hurdle = useResendHurdle(interview);
  return (
    <>
      {isOpen(interview.status) && !interview.candidate.bouncedAt && (
        <Button
          icon={<RefreshCw />}
          pending={isPending}
          disabled={hurdle !== null}
          onClick={resend}
        >
          {hurdle ? `Resend ${hurdle}` : "Resend Invitation"}
        </Button>
      )}
      {interview.status === "EXPIRED" && (
        <Button icon={<CalendarPlus />} onClick={() => setIsExtending(true)}>
          Extend deadline
        </Button>
      )}
      <InterviewMenu interview={interview} canEdit isOnItsPage />
      {isExtending && (
        <ExtendDialog
          interview={interview}
          onClose={() => setIsExtending(false)}
        />
      )}
    </>
  );
}
