"use client";

import { Undo2 } from "lucide-react";
import type { CandidateQuestion } from "@/lib/answers/queries";
import { useInterview } from "./session-context";
import { useWords } from "./words";
import { StepButton } from "./step-button";

/** The way back for whoever wanted another try and thinks better of it. */
export function BackToTakes({ takes }: Pick<CandidateQuestion, "takes">) {
  const { session } = useInterview();
  const { think: words } = useWords();
  if (takes.length === 0) return null;
  return (
    <StepButton icon={<Undo2 />} onClick={session.backToTakes}>
      {words.backToTakes}
    </StepButton>
  );
}
