"use client";

import { formatDeadline } from "@/lib/format";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { useTimeZone } from "./use-time-zone";

export function ExpiredScreen() {
  const { stage } = useInterview();
  const timeZone = useTimeZone();
  return (
    <Step
      title="The time for this interview is over"
      intro={
        <span suppressHydrationWarning>
          It could be recorded until{" "}
          {formatDeadline(new Date(stage.deadlineAt), timeZone)}.
        </span>
      }
    >
      <p>
        Would you still like to take part? Reply to the invitation email and ask
        for more time. With a new deadline this same link works again, and what
        you recorded is still there.
      </p>
    </Step>
  );
}

export function CancelledScreen() {
  const { stage } = useInterview();
  return (
    <Step
      title="This interview was cancelled"
      intro={`There is nothing more to do here for ${stage.jobTitle}.`}
    >
      <p>
        If you did not expect this, reply to the invitation email: your answer
        reaches the person who invited you.
      </p>
    </Step>
  );
}
