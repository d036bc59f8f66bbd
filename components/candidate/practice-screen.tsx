"use client";

import { Square, Video } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { CameraGate } from "./camera-gate";
import { CameraView } from "./camera-view";
import { Player } from "./player";
import { RecordingMark } from "./recording-mark";
import { useInterview } from "./session-context";
import { Step } from "./step";
import { TimeLeft } from "./time-left";
import { usePractice } from "./use-practice";

export function PracticeScreen() {
  const { session } = useInterview();
  const { practice, start, reset } = usePractice(session.clock.now);
  const finish = useRef<(() => Promise<void>) | undefined>(undefined);
  return (
    <Step
      eyebrow="Practice, never sent"
      title="Tell us about a place you like and why you like it."
      actions={
        practice.name !== "running" && (
          <>
            <Button
              variant={practice.name === "recorded" ? "primary" : "ghost"}
              size="large"
              onClick={session.endPractice}
            >
              {practice.name === "recorded"
                ? "I am done practising"
                : "Back without practising"}
            </Button>
            {practice.name === "recorded" && (
              <Button size="large" onClick={reset}>
                Practise again
              </Button>
            )}
          </>
        )
      }
    >
      {practice.name === "recorded" ? (
        <Player label="Your practice answer" sources={[practice.url]} />
      ) : (
        <CameraGate>
          {({ stream }) => (
            <div className="flex flex-col gap-4">
              <CameraView stream={stream}>
                {practice.name === "running" && (
                  <RecordingMark label="Practice" />
                )}
              </CameraView>
              {practice.name === "running" ? (
                <>
                  <TimeLeft endsAt={practice.endsAt} label="left" />
                  <Button
                    size="large"
                    variant="primary"
                    icon={<Square />}
                    onClick={() => void finish.current?.()}
                  >
                    Finish practice
                  </Button>
                </>
              ) : (
                <Button
                  size="large"
                  variant="primary"
                  icon={<Video />}
                  onClick={() => {
                    finish.current = start(stream);
                  }}
                >
                  Record a practice answer
                </Button>
              )}
            </div>
          )}
        </CameraGate>
      )}
    </Step>
  );
}
