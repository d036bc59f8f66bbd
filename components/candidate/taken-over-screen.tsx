"use client";

import { Button } from "@/components/ui/button";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { useWords } from "./words";

export function TakenOverScreen() {
  const { session, isBusy } = useInterview();
  const words = useWords().takenOver;
  return (
    <Step
      title={words.title}
      intro={words.intro}
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
