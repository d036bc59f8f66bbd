"use client";

import { Button } from "@/components/ui/button";
import { useInterview } from "./session-context";
import { Step } from "./step";

export function TakenOverScreen() {
  const { session, isBusy } = useInterview();
  return (
    <Step
      title="This interview was opened in another window"
      intro="It goes on there. What you recorded here is kept. If you would rather go on here, take over; the other window then stops."
      actions={
        <Button
          variant="primary"
          size="large"
          pending={isBusy}
          onClick={() => void session.takeOver()}
        >
          Take over here
        </Button>
      }
    />
  );
}
