"use client";

import { Video } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import type { CandidateQuestion } from "@/lib/interviews/candidate-queries";
import { CameraGate } from "./camera-gate";
import { CameraView } from "./camera-view";
import { LevelBar } from "./level-bar";
import { QuestionStep } from "./question-step";
import { useInterview } from "./session-context";
import { SignalWarning } from "./signal-warning";
import { TimeLeft } from "./time-left";
import { useCountdown } from "./use-countdown";
import { useSignals } from "./use-signals";
import { useWords } from "./words";

export function ThinkScreen({ question }: { question: CandidateQuestion }) {
  const { session, stage, isBusy } = useInterview();
  const { think: words } = useWords();
  const endsAt = Date.parse(question.shownAt) + question.thinkSeconds * 1000;
  const isFirst = question.takes.length === 0;
  const [isThinking] = useState(() => isFirst && session.clock.now() < endsAt);
  const left = useCountdown(endsAt, session.clock);
  const isOver = left === 0;
  // Only where the clock was seen running: nothing starts by surprise on a page that was just opened or is not looked at.
  useEffect(() => {
    const isSeen = document.visibilityState === "visible";
    if (isThinking && isOver && isSeen) void session.record();
  }, [isThinking, isOver, session]);
  return (
    <QuestionStep {...question} count={stage.questions}>
      <CameraGate>
        {({ stream }) => (
          <div className="flex flex-col gap-4">
            <CameraView stream={stream} />
            <Sound stream={stream} />
            {isThinking && !isOver ? (
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
              icon={<Video />}
              pending={isBusy}
              onClick={() => void session.record()}
              className="w-full"
            >
              {words.start}
            </Button>
          </div>
        )}
      </CameraGate>
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
