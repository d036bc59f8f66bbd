"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { consentTexts, consentVersion } from "@/lib/interviews/consent-texts";
import { useInterview } from "./session-context";
import { Step } from "./step";

type Choice = "yes" | "no";

const missing = "Choose yes or no.";

export function ConsentsScreen() {
  const { session, stage, isBusy } = useInterview();
  const [recording, setRecording] = useState<Choice | null>(null);
  const [evaluation, setEvaluation] = useState<Choice | null>(null);
  const [isTried, setIsTried] = useState(false);
  const texts = consentTexts(stage);
  const goOn = () => {
    setIsTried(true);
    if (!recording || !evaluation) return;
    void session.consent(
      recording === "yes",
      evaluation === "yes",
      consentVersion,
    );
  };
  return (
    <Step
      title="Two things we need to ask you"
      intro="Each is your own choice. Nothing is chosen for you."
      actions={
        <Button variant="primary" size="large" pending={isBusy} onClick={goOn}>
          Continue
        </Button>
      }
    >
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">1. Recording your answers</h2>
        <p>{texts.RECORDING}</p>
        <RadioCards<Choice>
          legend="May your answers be recorded?"
          hideLegend
          name="recording"
          value={recording}
          onChange={setRecording}
          error={isTried && !recording ? missing : undefined}
          options={[
            { value: "yes", title: "Yes, I agree to be recorded" },
            {
              value: "no",
              title: "No",
              details:
                "A video interview is then not possible; we tell you how to ask for another way.",
            },
          ]}
        />
      </section>
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">2. Reading by an AI</h2>
        <p>{texts.AI_EVALUATION}</p>
        <RadioCards<Choice>
          legend="May an AI read what you say?"
          hideLegend
          name="evaluation"
          value={evaluation}
          onChange={setEvaluation}
          error={isTried && !evaluation ? missing : undefined}
          options={[
            { value: "yes", title: "Yes, an AI may read my words" },
            {
              value: "no",
              title: "No, people only",
              details:
                "Your interview goes on just the same. People watch your answers; no AI does.",
            },
          ]}
        />
      </section>
    </Step>
  );
}
