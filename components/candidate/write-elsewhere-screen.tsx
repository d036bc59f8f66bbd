"use client";

import { useEffect } from "react";
import { writingEnd } from "@/components/recorder/screen";
import type { CandidateQuestion } from "@/lib/answers/queries";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { StepButton } from "./step-button";
import { TimeLeft } from "./time-left";
import { useCountdown } from "./use-countdown";
import { useWords } from "./words";

/** An answer in writing that was begun on another device, and goes on here when the candidate says so. */
export function WriteElsewhereScreen({
  question,
}: {
  question: CandidateQuestion;
}) {
  const { session } = useInterview();
  const { writing: words, interrupted } = useWords();
  const { text = "" } = question.writing ?? {};
  const endsAt = writingEnd(question);
  const isOver = useCountdown(endsAt, session.clock) === 0;
  useEffect(() => {
    if (isOver) void session.refresh();
  }, [isOver, session]);
  return (
    <Step
      eyebrow={interrupted.eyebrow}
      title={<span dir="auto">{question.text}</span>}
      intro={words.elsewhere}
      actions={
        <StepButton isMain onClick={() => void session.write()}>
          {words.goOnHere}
        </StepButton>
      }
    >
      {text && (
        <section className="rounded-xl bg-sunken p-5">
          <h2 className="font-semibold">{words.savedThere}</h2>
          <p dir="auto" className="mt-1 wrap-anywhere whitespace-pre-wrap">
            {text}
          </p>
        </section>
      )}
      <TimeLeft endsAt={endsAt} of={question.answerSeconds} what="ofAnswer" />
    </Step>
  );
}
