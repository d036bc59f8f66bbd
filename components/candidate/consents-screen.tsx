"use client";

import { useState } from "react";
import { RadioCards } from "@/components/ui/radio-cards";
import { useMissing } from "@/components/ui/use-missing";
import { consentForm, consentTexts } from "@/lib/answers/consent-texts";
import { EvaluationChoice, type Choice } from "./evaluation-choice";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { StepButton } from "./step-button";
import { useLanguage } from "./words";

export function ConsentsScreen() {
  const { accommodations } = useInterview().stage;
  // A choice belongs to the words it was made on, and is not carried over to others.
  return <Consents key={consentForm(accommodations)} />;
}

function Consents() {
  const { session, stage } = useInterview();
  const { words: all, locale } = useLanguage();
  const words = all.consents;
  const texts = consentTexts(words, stage);
  const { isInWriting } = stage.accommodations;
  const first = isInWriting ? words.keeping : words.recording;
  const isAiAsked = stage.aiQuestion !== null;
  const { one } = words;
  const [recording, setRecording] = useState<Choice | null>(null);
  const [evaluation, setEvaluation] = useState<Choice | null>(null);
  const { isTried, noteMissing, place } = useMissing<HTMLDivElement>();
  // Without a recording no interview follows, and there is nothing for an AI to read.
  const isAiNeeded = isAiAsked && recording !== "no";
  const goOn = () => {
    if (!recording || (isAiNeeded && !evaluation)) return noteMissing();
    void session.consent({
      recording: recording === "yes",
      aiEvaluation: isAiNeeded ? evaluation === "yes" : null,
      locale,
      textVersion: texts.version,
    });
  };
  return (
    <Step
      title={isAiAsked ? words.title : one.title}
      intro={isAiAsked ? words.intro : one.intro}
      actions={
        <StepButton isMain onClick={goOn}>
          {words.continue}
        </StepButton>
      }
    >
      {stage.retentionMonths !== null && (
        <p>{words.retention(stage.companyName, stage.retentionMonths)}</p>
      )}
      <div ref={place} className="contents">
        <section className="flex flex-col gap-3">
          <h2 className="text-lg font-semibold">
            {isAiAsked
              ? first.title
              : isInWriting
                ? one.keeping
                : one.recording}
          </h2>
          <p>{texts.RECORDING}</p>
          <RadioCards<Choice>
            legend={first.question}
            hideLegend
            name="recording"
            value={recording}
            onChange={setRecording}
            error={isTried && !recording ? words.missing : undefined}
            options={[
              { value: "yes", title: first.yes },
              { value: "no", title: first.no, details: words.notPossible },
            ]}
          />
        </section>
        {isAiNeeded && (
          <section className="flex flex-col gap-3">
            <h2 className="text-lg font-semibold">{words.evaluation.title}</h2>
            <p>{texts.AI_EVALUATION}</p>
            <EvaluationChoice
              value={evaluation}
              onChange={setEvaluation}
              isTried={isTried}
            />
          </section>
        )}
      </div>
    </Step>
  );
}
