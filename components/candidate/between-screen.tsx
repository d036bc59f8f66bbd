"use client";

import { useInterview } from "./session-context";
import { Receipts } from "./receipts";
import { Step } from "./step";
import { StepButton } from "./step-button";
import { useWords } from "./words";

export function BetweenScreen() {
  const { session, stage } = useInterview();
  const words = useWords().between;
  const next = stage.answers.length + 1;
  return (
    <Step
      eyebrow={words.eyebrow(stage.answers.length, stage.questions)}
      title={words.title(next)}
      intro={words.intro}
      actions={
        <StepButton isMain onClick={() => void session.reveal()}>
          {words.show(next)}
        </StepButton>
      }
    >
      <Receipts answers={stage.answers} />
    </Step>
  );
}
