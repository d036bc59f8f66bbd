"use client";

import { Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { CandidateQuestion } from "@/lib/answers/queries";
import { useInterview } from "./session-context";
import { useWords } from "./words";

/** The way back for whoever wanted another try and thinks better of it. */
export function BackToTakes({ takes }: Pick<CandidateQuestion, "takes">) {
  const { session, isBusy } = useInterview();
  const { think: words } = useWords();
  if (takes.length === 0) return null;
  return (
    <Button
      size="large"
      icon={<Undo2 />}
      disabled={isBusy}
      onClick={session.backToTakes}
    >
      {words.backToTakes}
    </Button>
  );
}
