"use client";

import { Square } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { CameraGate } from "./camera-gate";
import { CameraView } from "./camera-view";
import { Player } from "./player";
import { RecordIcon } from "./record-icon";
import { RecordingMark } from "./recording-mark";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { TimeLeft } from "./time-left";
import { usePractice } from "./use-practice";
import { useWords } from "./words";

export function PracticeScreen() {
  const { session } = useInterview();
  const words = useWords().practice;
  const { practice, start, reset } = usePractice(session.clock.now);
  const finish = useRef<(() => Promise<void>) | undefined>(undefined);
  return (
    <Step
      eyebrow={words.eyebrow}
      title={words.question}
      actions={
        practice.name !== "running" && (
          <>
            <Button
              variant={practice.name === "recorded" ? "primary" : "ghost"}
              size="large"
              onClick={session.endPractice}
            >
              {practice.name === "recorded" ? words.done : words.skip}
            </Button>
            {practice.name === "recorded" && (
              <Button size="large" onClick={reset}>
                {words.again}
              </Button>
            )}
          </>
        )
      }
    >
      {practice.name === "recorded" ? (
        <Player
          label={words.answer}
          sources={[practice.url]}
          isSound={practice.isSound}
        />
      ) : (
        <CameraGate>
          {({ stream }) => (
            <div className="flex flex-col gap-4">
              <CameraView stream={stream}>
                {practice.name === "running" && (
                  <RecordingMark label={words.mark} />
                )}
              </CameraView>
              {practice.name === "running" ? (
                <>
                  <TimeLeft endsAt={practice.endsAt} what="left" />
                  <Button
                    size="large"
                    variant="primary"
                    icon={<Square />}
                    onClick={() => void finish.current?.()}
                  >
                    {words.finish}
                  </Button>
                </>
              ) : (
                <Button
                  size="large"
                  variant="primary"
                  icon={<RecordIcon />}
                  onClick={() => {
                    finish.current = start(stream);
                  }}
                >
                  {words.record}
                </Button>
              )}
            </div>
          )}
        </CameraGate>
      )}
    </Step>
  );
}
