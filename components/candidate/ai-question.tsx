"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useMissing } from "@/components/ui/use-missing";
import { consentTexts } from "@/lib/answers/consent-texts";
import { EvaluationChoice, type Choice } from "./evaluation-choice";
import { useInterview } from "./session-context";
import { useLanguage } from "./words";

/** The question a recruiter sent by email after the interview: may AI read the answers? */
export function AiQuestion() {
  const { session, stage, isBusy } = useInterview();
  const { words, locale } = useLanguage();
  const says = words.submitted.aiQuestion;
  const texts = consentTexts(words.consents, stage);
  const [choice, setChoice] = useState<Choice | null>(null);
  const { isTried, noteMissing, place } = useMissing<HTMLElement>();
  const save = () => {
    if (!choice) return noteMissing();
    void session.answerAiQuestion({
      aiEvaluation: choice === "yes",
      locale,
      textVersion: texts.version,
    });
  };
  return (
    <section
      ref={place}
      className="flex flex-col gap-3 rounded-xl border bg-surface p-5"
    >
      <h2 className="text-lg font-semibold">{says.title}</h2>
      <p>{says.intro(stage.companyName)}</p>
      <p>{texts.AI_EVALUATION}</p>
      <EvaluationChoice value={choice} onChange={setChoice} isTried={isTried} />
      <div>
        <Button variant="primary" pending={isBusy} onClick={save}>
          {says.save}
        </Button>
      </div>
    </section>
  );
}
