"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { consentTexts } from "@/lib/interviews/consent-texts";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { useLanguage } from "./words";

type Choice = "yes" | "no";

export function ConsentsScreen() {
  const { session, stage, isBusy } = useInterview();
  const { words: all, locale } = useLanguage();
  const words = all.consents;
  const texts = consentTexts(words, stage);
  const { isInWriting } = stage.accommodations;
  const first = isInWriting ? words.keeping : words.recording;
  const second = words.evaluation.forms[isInWriting ? "written" : "spoken"];
  const [recording, setRecording] = useState<Choice | null>(null);
  const [evaluation, setEvaluation] = useState<Choice | null>(null);
  const [isTried, setIsTried] = useState(false);
  const goOn = () => {
    setIsTried(true);
    if (!recording || !evaluation) return;
    void session.consent({
      recording: recording === "yes",
      aiEvaluation: evaluation === "yes",
      locale,
      textVersion: texts.version,
    });
  };
  return (
    <Step
      title={words.title}
      intro={words.intro}
      actions={
        <Button variant="primary" size="large" pending={isBusy} onClick={goOn}>
          {words.continue}
        </Button>
      }
    >
      {stage.retentionMonths && (
        <p>{words.retention(stage.companyName, stage.retentionMonths)}</p>
      )}
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">{first.title}</h2>
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
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">{words.evaluation.title}</h2>
        <p>{texts.AI_EVALUATION}</p>
        <RadioCards<Choice>
          legend={second.question}
          hideLegend
          name="evaluation"
          value={evaluation}
          onChange={setEvaluation}
          error={isTried && !evaluation ? words.missing : undefined}
          options={[
            { value: "yes", title: second.yes },
            {
              value: "no",
              title: words.evaluation.no,
              details: words.evaluation.noDetails,
            },
          ]}
        />
      </section>
    </Step>
  );
}
