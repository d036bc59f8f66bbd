"use client";

import { CalendarPlus, RefreshCw } from "lucide-react";
import { Button, ButtonLink } from "@/components/ui/button";
import type { InterviewRow } from "@/lib/interviews/queries";
import { participation } from "@/lib/interviews/phase";
import { paths } from "@/lib/paths";
import { withParam } from "@/lib/query-string";
import { InterviewMenu } from "./interview-menu";
import { useInterviewActs } from "./use-interview-acts";
import { useResendHurdle } from "./use-resend-hurdle";

/** The likeliest next act as a button, the others behind three dots. */
export function InterviewActions({ interview }: { interview: InterviewRow }) {
  const here = paths.interview(interview.id);
  const { isPending, resend } = useInterviewActs(interview);
  const hurdle = useResendHurdle(interview);
  const still = participation[interview.phase];
  return (
    <>
      {still === "open" && !interview.candidate.bouncedAt && (
        <Button
          icon={<RefreshCw />}
          pending={isPending}
          disabled={hurdle !== null}
          onClick={resend}
        >
          {hurdle ? `Resend (${hurdle.toLowerCase()})` : "Resend Invitation"}
        </Button>
      )}
      {still === "late" && (
        <ButtonLink
          icon={<CalendarPlus />}
          href={withParam(here, "extend", interview.id)}
          scroll={false}
        >
          Extend deadline
        </ButtonLink>
      )}
      <InterviewMenu interview={interview} here={here} isOnItsPage />
    </>
  );
}
