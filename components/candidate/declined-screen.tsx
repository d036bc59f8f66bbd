"use client";

import { Button } from "@/components/ui/button";
import { useInterview } from "./session-context";
import { Step } from "./step";

export function DeclinedScreen() {
  const { session, stage } = useInterview();
  return (
    <Step
      title="You chose not to be recorded"
      intro={`That is fine. Nothing was recorded, and ${stage.companyName} can see that you would like another way.`}
      actions={
        <Button size="large" onClick={session.reconsider}>
          Read the choices again
        </Button>
      }
    >
      <section className="rounded-xl bg-sunken p-5">
        <h2 className="font-semibold">What to do now</h2>
        <p className="mt-1">
          Reply to the invitation email and ask for another kind of interview,
          for instance a call. Your reply reaches the person who invited you.
        </p>
      </section>
    </Step>
  );
}
