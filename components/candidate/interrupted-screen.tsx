"use client";

import { Button } from "@/components/ui/button";
import type { Interruption } from "@/components/recorder/state";
import type { CandidateQuestion } from "@/lib/interviews/candidate-queries";
import { CameraGate } from "./camera-gate";
import { CameraView } from "./camera-view";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { TimeLeft } from "./time-left";
import { useCountdown } from "./use-countdown";
import { useRecordedForm } from "./use-recorded-form";
import { useStore } from "./use-store";
import { useWords } from "./words";

/** Too little time to begin again. */
const leastSeconds = 3;

export function InterruptedScreen({
  question,
  takeId,
  endsAt,
  cause,
}: {
  question: CandidateQuestion;
  takeId: string;
  endsAt: number;
  cause: Interruption;
}) {
  const { session, isBusy } = useInterview();
  const { interrupted: words, camera } = useWords();
  const { lost } = useRecordedForm(camera.forms);
  const left = useCountdown(endsAt, session.clock);
  const { takes } = useStore(session.uploads);
  const here = takes.find((take) => take.takeId === takeId);
  const canGoOn = left >= leastSeconds;
  const isOn = useStore(session.camera.state).name === "on";
  return (
    <Step
      eyebrow={words.eyebrow}
      title={<span dir="auto">{question.text}</span>}
      intro={
        <>
          {cause === "device" ? lost : words.reasons[cause]}
          {here && here.savedMs > 0 && (
            <> {words.savedUpTo(here.savedMs / 1000)}</>
          )}
        </>
      }
      picture={
        canGoOn && (
          <CameraGate>
            {({ stream }) => <CameraView stream={stream} />}
          </CameraGate>
        )
      }
      actions={
        <>
          {canGoOn && isOn && (
            <Button
              variant="primary"
              size="large"
              pending={isBusy}
              onClick={() => void session.resume()}
            >
              {words.goOn}
            </Button>
          )}
          <Button
            size="large"
            variant={canGoOn ? "secondary" : "primary"}
            disabled={isBusy}
            onClick={() => void session.finish()}
          >
            {words.finish}
          </Button>
        </>
      }
    >
      {canGoOn ? (
        <TimeLeft endsAt={endsAt} of={question.answerSeconds} what="ofAnswer" />
      ) : (
        <p>{words.isOver}</p>
      )}
    </Step>
  );
}
