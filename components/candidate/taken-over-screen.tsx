"use client";

import { Button } from "@/components/ui/button";
import { isSaving } from "@/components/recorder/upload-state";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { useStore } from "./use-store";
import { useWords } from "./words";

export function TakenOverScreen() {
  const { session, isBusy } = useInterview();
  const words = useWords().takenOver;
  const uploads = useStore(session.uploads);
  return (
    <Step
      title={words.title}
      intro={isSaving(uploads) ? words.introSaving : words.intro}
      actions={
        <Button
          variant="primary"
          size="large"
          pending={isBusy}
          onClick={() => void session.takeOver()}
        >
          {words.takeOver}
        </Button>
      }
    />
  );
}
