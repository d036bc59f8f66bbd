"use client";

import type { ReactNode } from "react";
import { Step } from "./step";
import { useWords } from "./words";

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
  text: string;
  answerSeconds: number;
  takesLeft: number;
  children: ReactNode;
}) {
  const { think, shared } = useWords();
  return (
    <Step
      eyebrow={shared.questionOf(number, count)}
      title={<span dir="auto">{text}</span>}
      intro={think.intro(answerSeconds, takesLeft)}
    >
      {children}
    </Step>
  );
}
