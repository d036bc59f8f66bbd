"use client";

import { Square } from "lucide-react";
import type { CandidateQuestion } from "@/lib/answers/queries";
import { CameraView } from "./camera-view";
import { LevelBar } from "./level-bar";
import { QuestionStep } from "./question-step";
import { RecordingMark } from "./recording-mark";
import { RecordingPill } from "./recording-pill";
import { useInterview } from "./session-context";
import { SignalWarning } from "./signal-warning";
import { TimeLeft } from "./time-left";
import { useStore } from "./use-store";
import { useWords } from "./words";
import { StepButton } from "./step-button";

export function RecordingScreen({
  question,
  endsAt,
}: {
  question: CandidateQuestion;
  endsAt: number;
}) {
  const { session, stage } = useInterview();
  const words = useWords();
  const camera = useStore(session.camera.state);
  const signals = useStore(session.signals);
  // A take that was given back is none of those that a question allows.
  const counted = question.takes.filter(({ fault }) => fault === null).length;
  return (
    <QuestionStep
      {...question}
      count={stage.questions}
      intro={words.recording.intro(
        question.answerSeconds,
        counted,
        counted + question.takesLeft,
      )}
      picture={
        <>
          <CameraView stream={camera.name === "on" ? camera.stream : null}>
            <RecordingMark label={words.recording.mark} />
          </CameraView>
          <LevelBar signals={signals} />
          <SignalWarning signals={signals} />
        </>
      }
      actions={
        <StepButton
          isMain
          icon={<Square />}
          onClick={() => void session.finish()}
        >
          {words.recording.finish}
        </StepButton>
      }
    >
      <TimeLeft
        endsAt={endsAt}
        of={question.answerSeconds}
        what="left"
        room={words.think.startsByItself}
      />
      <RecordingPill endsAt={endsAt} />
    </QuestionStep>
  );
}
