"use client";

import { Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useInterview } from "./session-context";
import { Receipts } from "./receipts";
import { Step } from "./step";
import { useRefreshWhile } from "./use-refresh-while";
import { useWords } from "./words";

const pollMs = 5000;

export function ChecklistScreen() {
  const { session, stage, isBusy } = useInterview();
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
        <Button
          variant="primary"
          size="large"
          icon={<Send />}
          pending={isBusy}
          disabled={!isAllSaved}
          onClick={() => void session.submit()}
        >
          {words.submit}
        </Button>
      }
    >
      <Receipts answers={stage.answers} isLastStep />
    </Step>
  );
}
