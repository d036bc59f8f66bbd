"use client";

import { Button } from "@/components/ui/button";
import { useInterview } from "./session-context";
import { Receipts } from "./receipts";
import { Step } from "./step";

export function BetweenScreen() {
  const { session, stage, isBusy } = useInterview();
  const next = stage.answers.length + 1;
  return (
    <Step
      eyebrow={`${stage.answers.length} of ${stage.questions} answered`}
      title={`Ready for question ${next}?`}
      intro="Take a breath. You can also stop here and come back later by the link in your email."
      actions={
        <Button
          variant="primary"
          size="large"
          pending={isBusy}
          onClick={() => void session.reveal()}
        >
          Show question {next}
        </Button>
      }
    >
      <Receipts answers={stage.answers} />
    </Step>
  );
}
