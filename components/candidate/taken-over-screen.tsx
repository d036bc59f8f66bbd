"use client";

import { isSaving } from "@/components/recorder/upload-state";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { StepButton } from "./step-button";
import { useStore } from "./use-store";
import { useWords } from "./words";

export function TakenOverScreen() {
  const { session } = useInterview();
  const words = useWords().takenOver;
  const uploads = useStore(session.uploads);
  return (
    <Step
      title={words.title}
      intro={isSaving(uploads) ? words.introSaving : words.intro}
      actions={
        <StepButton isMain onClick={() => void session.takeOver()}>
          {words.takeOver}
        </StepButton>
      }
    />
  );
}
