"use client";

import { Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useInterview } from "./session-context";
import { Receipts } from "./receipts";
import { Step } from "./step";

export function ChecklistScreen() {
  const { session, stage, isBusy } = useInterview();
  const isAllSaved = stage.answers.every(({ take }) => take.savedAt !== null);
  return (
    <Step
      eyebrow="Last step"
      title="All questions are answered"
      intro={
        isAllSaved
          ? "Every answer is completely saved. Submitting hands them in; they cannot be changed afterwards."
          : "Some answers are still being saved. Keep this page open; you can submit when all are complete."
      }
      actions={
        <Button
          variant="primary"
          size="large"
          icon={<Send />}
          pending={isBusy}
          disabled={!isAllSaved}
          onClick={() => void session.submit()}
        >
          Submit my interview
        </Button>
      }
    >
      <Receipts answers={stage.answers} isLastStep />
    </Step>
  );
}
