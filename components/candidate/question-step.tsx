"use client";

import type { ReactNode } from "react";
import { Step } from "./step";
import { useWords } from "./words";
import type { Elements } from "@/components/ui/elements";

/** A question before and while it is recorded, with its limits: on the same lines in both, so that nothing jumps. Needs no session, so that a recruiter can look at it too. */
export function QuestionStep({
  number,
  count,
  text,
  intro,
  picture,
  actions,
  children,
}: {
  number: number;
  count: number;
  text: string;
  /** Its limits. */
  intro: string;
  picture: Elements;
  actions: ReactNode;
  children?: Elements;
}) {
  const { shared } = useWords();
  return (
    <Step
      eyebrow={shared.questionOf(number, count)}
      title={<span dir="auto">{text}</span>}
      intro={intro}
      picture={picture}
      actions={actions}
      keepsActions
    >
      {children}
    </Step>
  );
}
