"use client";

import { answerForm } from "@/lib/interviews/accommodations";
import { QuestionsAhead } from "./questions-ahead";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { StepButton } from "./step-button";
import { useWords } from "./words";

export function ReadyScreen() {
  const { session, stage } = useInterview();
  const words = useWords().ready;
  const { isInWriting } = stage.accommodations;
  const form = words.forms[answerForm(stage.accommodations)];
  return (
    <Step
      title={words.title}
      intro={form.intro}
      actions={
        <>
          <StepButton isMain onClick={() => void session.start()}>
            {words.start}
          </StepButton>
          {!isInWriting && (
            <StepButton onClick={session.practise}>{words.practise}</StepButton>
          )}
        </>
      }
    >
      <QuestionsAhead texts={stage.questionsAhead} />
      <section className="rounded-xl bg-sunken p-5">
        <h2 className="font-semibold">{words.how}</h2>
        <ol className="mt-2 flex list-decimal flex-col gap-1.5 ps-5">
          {form.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="mt-3">{words.clock}</p>
      </section>
    </Step>
  );
}
