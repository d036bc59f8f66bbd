"use client";

import { Button } from "@/components/ui/button";
import { useInterview } from "./session-context";
import { Receipts } from "./receipts";
import { Step } from "./step";
import { useWords } from "./words";

export function BetweenScreen() {
  const { session, stage, isBusy } = useInterview();
  const words = useWords().between;
  const next = stage.answers.length + 1;
  return (
    <Step
      eyebrow={words.eyebrow(stage.answers.length, stage.questions)}
      title={words.title(next)}
      intro={words.intro}
      actions={
        <Button
          variant="primary"
          size="large"
          pending={isBusy}
          onClick={() => void session.reveal()}
        >
          {words.show(next)}
        </Button>
      }
    >
      <Receipts answers={stage.answers} />
    </Step>
  );
}
