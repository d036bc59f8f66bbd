"use client";

import { useInterview } from "./session-context";
import { Receipts } from "./receipts";
import { Step } from "./step";
import { useWords } from "./words";
import { YourData } from "./your-data";

export function SubmittedScreen() {
  const { session, stage } = useInterview();
  const words = useWords().submitted;
  const { companyName, jobTitle, consents, answers } = stage;
  // By what was handed in: whoever may write may have spoken an answer too.
  const form = answers.some(({ take }) => take) ? "spoken" : "written";
  return (
    <Step
      title={words.title}
      intro={words.intro(companyName, stage.questions, jobTitle)}
    >
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">{words.next}</h2>
        <ol className="flex list-decimal flex-col gap-2 ps-5">
          <li>
            {consents.aiEvaluation ? words.withAi[form] : words.withoutAi}
          </li>
          <li>{words.people(companyName)}</li>
          <li>{words.reply}</li>
        </ol>
      </section>
      <section className="flex flex-col gap-1">
        <h2 className="text-lg font-semibold">{words.who}</h2>
        <p>{words.whoPeople(companyName)}</p>
        <p>{consents.aiEvaluation ? words.whoAi[form] : words.whoNoAi}</p>
      </section>
      {answers.length > 0 && <Receipts answers={answers} />}
      <YourData stage={stage} onStage={session.apply} />
    </Step>
  );
}
