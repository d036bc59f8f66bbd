"use client";

import { Send } from "lucide-react";
import { useInterview } from "./session-context";
import { Receipts } from "./receipts";
import { Step } from "./step";
import { StepButton } from "./step-button";
import { useRefreshWhile } from "./use-refresh-while";
import { useWords } from "./words";

const pollMs = 5000;

export function ChecklistScreen() {
  const { session, stage } = useInterview();
  const words = useWords().checklist;
  const isAllSaved = stage.answers.every(({ take }) => take?.savedAt !== null);
  // A take may still turn out unusable: the question is open again then.
  const isWaiting = stage.answers.some(
    ({ take }) => take && take.status !== "READY",
  );
  useRefreshWhile(isWaiting, pollMs);
  return (
    <Step
      eyebrow={words.eyebrow}
      title={words.title(stage.answers.length)}
      intro={(isAllSaved ? words.saved : words.saving)(stage.answers.length)}
      actions={
        <StepButton
          isMain
          icon={<Send />}
          disabled={!isAllSaved}
          onClick={() => void session.submit()}
        >
          {words.submit}
        </StepButton>
      }
    >
      <Receipts answers={stage.answers} isLastStep />
    </Step>
  );
}
