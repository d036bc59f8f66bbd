"use client";

import { Square } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { CandidateQuestion } from "@/lib/interviews/candidate-queries";
import { CameraView } from "./camera-view";
import { LevelBar } from "./level-bar";
import { RecordingMark } from "./recording-mark";
import { useInterview } from "./session-context";
import { SignalWarning } from "./signal-warning";
import { Step } from "./step";
import { TimeLeft } from "./time-left";
import { useStore } from "./use-store";

export function RecordingScreen({
  question,
  endsAt,
}: {
  question: CandidateQuestion;
  endsAt: number;
}) {
  const { session, stage, isBusy } = useInterview();
  const camera = useStore(session.camera.state);
  const signals = useStore(session.signals);
  return (
    <Step
      eyebrow={`Question ${question.number} of ${stage.questions}`}
      title={question.text}
    >
      <div className="flex flex-col gap-4">
        <CameraView stream={camera.name === "on" ? camera.stream : null}>
          <RecordingMark label="Recording" />
        </CameraView>
        <LevelBar level={signals.level} />
        <SignalWarning signals={signals} />
        <TimeLeft endsAt={endsAt} label="left" />
        <Button
          variant="primary"
          size="large"
          icon={<Square />}
          pending={isBusy}
          onClick={() => void session.finish()}
          className="w-full"
        >
          Finish answer
        </Button>
      </div>
    </Step>
  );
}
