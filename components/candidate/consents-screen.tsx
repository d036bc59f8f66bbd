"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { useLanguage } from "./words";

type Choice = "yes" | "no";

export function ConsentsScreen() {
  const { session, stage, isBusy } = useInterview();
  const { words: all, locale } = useLanguage();
  const words = all.consents;
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
      textVersion: words.version,
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
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">{words.recording.title}</h2>
        <p>{words.texts.RECORDING(stage)}</p>
        <RadioCards<Choice>
          legend={words.recording.question}
          hideLegend
          name="recording"
          value={recording}
          onChange={setRecording}
          error={isTried && !recording ? words.missing : undefined}
          options={[
            { value: "yes", title: words.recording.yes },
            {
              value: "no",
              title: words.recording.no,
              details: words.recording.noDetails,
            },
          ]}
        />
      </section>
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">{words.evaluation.title}</h2>
        <p>{words.texts.AI_EVALUATION(stage)}</p>
        <RadioCards<Choice>
          legend={words.evaluation.question}
          hideLegend
          name="evaluation"
          value={evaluation}
          onChange={setEvaluation}
          error={isTried && !evaluation ? words.missing : undefined}
          options={[
            { value: "yes", title: words.evaluation.yes },
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
