"use client";

import { Keyboard } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { CandidateQuestion } from "@/lib/interviews/candidate-queries";
import { Announcer } from "./announcer";
import { BackToTakes } from "./back-to-takes";
import { CameraGate } from "./camera-gate";
import { CameraView } from "./camera-view";
import { LevelBar } from "./level-bar";
import { QuestionStep } from "./question-step";
import { RecordIcon } from "./record-icon";
import { useInterview } from "./session-context";
import { SignalWarning } from "./signal-warning";
import { TimeLeft } from "./time-left";
import { useSignals } from "./use-signals";
import { useThinking } from "./use-thinking";
import { useWords } from "./words";

export function ThinkScreen({ question }: { question: CandidateQuestion }) {
  const { session, stage, isBusy } = useInterview();
  const { think: words, writing } = useWords();
  const { endsAt, isThinking, isToBeTold } = useThinking(
    question,
    session.record,
  );
  const isFirst = question.takes.length === 0;
  return (
    <QuestionStep {...question} count={stage.questions}>
      <Announcer message={isToBeTold ? words.isOver : ""} />
      <CameraGate>
        {({ stream }) => (
          <div className="flex flex-col gap-4">
            <CameraView stream={stream} />
            <Sound stream={stream} />
            {isThinking ? (
              <div>
                <TimeLeft endsAt={endsAt} what="toThink" />
                <p className="mt-1 text-center text-sm text-muted">
                  {words.startsByItself}
                </p>
              </div>
            ) : (
              isFirst && (
                <p className="text-center text-muted">{words.isOver}</p>
              )
            )}
            <Button
              variant="primary"
              size="large"
              icon={<RecordIcon />}
              pending={isBusy}
              onClick={() => void session.record()}
              className="w-full"
            >
              {words.start}
            </Button>
          </div>
        )}
      </CameraGate>
      {question.writing && (
        <Button
          size="large"
          icon={<Keyboard />}
          disabled={isBusy}
          onClick={session.writeInstead}
        >
          {writing.writeInstead}
        </Button>
      )}
      <BackToTakes takes={question.takes} />
    </QuestionStep>
  );
}

function Sound({ stream }: { stream: MediaStream }) {
  const signals = useSignals(stream);
  return (
    <>
      <LevelBar level={signals.level} />
      <SignalWarning signals={signals} />
    </>
  );
}
