"use client";

import type { ReactNode } from "react";
import { formatClock, plural } from "@/lib/format";
import { Step } from "./step";

/** A question before it is answered, with its limits. Needs no session, so that a recruiter can look at it too. */
export function QuestionStep({
  number,
  count,
  text,
  answerSeconds,
  takesLeft,
  children,
}: {
  number: number;
  count: number;
  text: ReactNode;
  answerSeconds: number;
  takesLeft: number;
  children: ReactNode;
}) {
  return (
    <Step
      eyebrow={`Question ${number} of ${count}`}
      title={text}
      intro={`You have ${formatClock(answerSeconds)} to answer and ${plural(takesLeft, "take")} left.`}
    >
      {children}
    </Step>
  );
}
