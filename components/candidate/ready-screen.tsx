"use client";

import { Button } from "@/components/ui/button";
import { plural } from "@/lib/format";
import { useInterview } from "./session-context";
import { Step } from "./step";

export function ReadyScreen() {
  const { session, stage, isBusy } = useInterview();
  return (
    <Step
      title="You are ready to start"
      intro="Would you like to practise first? A practice answer stays on this page: you watch it and it is gone. It is never sent."
      actions={
        <>
          <Button
            variant="primary"
            size="large"
            pending={isBusy}
            onClick={() => void session.start()}
          >
            Start and show question 1
          </Button>
          <Button size="large" disabled={isBusy} onClick={session.practise}>
            Practise first
          </Button>
        </>
      }
    >
      <section className="rounded-xl bg-sunken p-5">
        <h2 className="font-semibold">How each question goes</h2>
        <ol className="mt-2 flex list-decimal flex-col gap-1.5 ps-5">
          <li>You read it and have time to think. You may start earlier.</li>
          <li>You record your answer. The question stays on the screen.</li>
          <li>
            You watch it, then keep it or try again if there is a take left.
          </li>
        </ol>
        <p className="mt-3">
          The thinking time of question 1 of{" "}
          {plural(stage.questions, "question")} begins when you press start. It
          goes on if you leave the page.
        </p>
      </section>
    </Step>
  );
}
