"use client";

import { useInterview } from "./session-context";
import { Receipts } from "./receipts";
import { Step } from "./step";

export function SubmittedScreen() {
  const { stage } = useInterview();
  const { companyName, jobTitle, consents } = stage;
  return (
    <Step
      title="Thank you, your interview is handed in"
      intro={`${companyName} has all ${stage.questions} of your answers for ${jobTitle}. You can close this page.`}
    >
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">What happens next</h2>
        <ol className="flex list-decimal flex-col gap-2 ps-5">
          <li>
            {consents.aiEvaluation
              ? "Your words are written down, and an AI compares them with the criteria of this job."
              : "No AI reads your answers, as you chose."}
          </li>
          <li>People at {companyName} watch your answers and decide.</li>
          <li>They write to you at the address the invitation came to.</li>
        </ol>
      </section>
      <section className="flex flex-col gap-1">
        <h2 className="text-lg font-semibold">Who can see it</h2>
        <p>
          The people hiring for this job at {companyName}, and nobody else. To
          take your interview back or have it deleted, reply to the invitation
          email.
        </p>
      </section>
      <Receipts answers={stage.answers} />
    </Step>
  );
}
