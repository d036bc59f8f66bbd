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
import { useWords } from "./words";

export function RecordingScreen({
  question,
  endsAt,
}: {
  question: CandidateQuestion;
  endsAt: number;
}) {
  const { session, stage, isBusy } = useInterview();
  const words = useWords();
  const camera = useStore(session.camera.state);
  const signals = useStore(session.signals);
  return (
    <Step
      eyebrow={words.shared.questionOf(question.number, stage.questions)}
      title={<span dir="auto">{question.text}</span>}
    >
      <div className="flex flex-col gap-4">
        <CameraView stream={camera.name === "on" ? camera.stream : null}>
          <RecordingMark label={words.recording.mark} />
        </CameraView>
        <LevelBar level={signals.level} />
        <SignalWarning signals={signals} />
        <TimeLeft endsAt={endsAt} what="left" />
        <Button
          variant="primary"
          size="large"
          icon={<Square />}
          pending={isBusy}
          onClick={() => void session.finish()}
          className="w-full"
        >
          {words.recording.finish}
        </Button>
      </div>
    </Step>
  );
}
