"use client";

import { Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useInterview } from "./session-context";
import { Receipts } from "./receipts";
import { Step } from "./step";
import { useWords } from "./words";

export function ChecklistScreen() {
  const { session, stage, isBusy } = useInterview();
  const words = useWords().checklist;
  const isAllSaved = stage.answers.every(({ take }) => take?.savedAt !== null);
  return (
    <Step
      eyebrow={words.eyebrow}
      title={words.title}
      intro={isAllSaved ? words.saved : words.saving}
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
